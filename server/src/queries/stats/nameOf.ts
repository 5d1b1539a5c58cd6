import type { RawSql, Transaction } from '../../db/index.ts'

/** How a customer of the table `c` is called on screen: by name, else by the id their own system gave. */
export const nameOf = (tx: Transaction | RawSql) => tx`coalesce(
  nullif(c.attributes ->> 'name', ''),
  nullif(concat_ws(' ', c.attributes ->> 'firstName', c.attributes ->> 'lastName'), ''),
  c.external_id, left(c.id::text, 8))`

/** The masked address of a kind of the customer `c`. */
export const maskedOf = (tx: Transaction | RawSql, kind: 'phone' | 'email') => tx`(
  select a.masked from addresses a
  where a.workspace_id = c.workspace_id and a.bucket = c.bucket and a.customer_id = c.id and a.kind = ${kind})`

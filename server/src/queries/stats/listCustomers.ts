import { type Instant, isoOf, type Json } from '@rekindle/runtime'
import type { Customer } from '../../contract/people.ts'
import type { Transaction } from '../../db/index.ts'
import { maskedOf, nameOf } from './nameOf.ts'

export interface CustomerQuery {
  workspaceId: string
  /** Part of a name or the beginning of an external id. */
  q?: string | undefined
  /** Index value of an address that was typed into the search. */
  address?: Uint8Array | undefined
  customerId?: string | undefined
  /** Creation and id of the last customer of the page before. */
  after?: readonly [createdAt: Instant, id: string] | undefined
  limit: number
}

type Row = Omit<Customer, 'createdAt' | 'attributes'> & {
  createdAt: Instant
  attributes: Record<string, Json>
}

/** Customers in the order they came. Addresses are masked; a whole address finds its customer through the index. */
export async function listCustomers(tx: Transaction, query: CustomerQuery) {
  const { after, limit } = query
  const rows = await tx<Row[]>`
    select c.id, c.external_id as "externalId", ${nameOf(tx)} as name, ${maskedOf(tx, 'email')} as email,
      ${maskedOf(tx, 'phone')} as phone, c.locale, c.time_zone as "timeZone", c.attributes,
      c.created_at as "createdAt",
      (select count(*) from runs r where r.workspace_id = c.workspace_id and r.bucket = c.bucket
       and r.customer_id = c.id and r.status = 'active') as "activeRuns"
    from customers c
    where ${matches(tx, query)} ${after ? tx`and (c.created_at, c.id) > (${after[0]}, ${after[1]}::uuid)` : tx``}
    order by c.created_at, c.id
    limit ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? ([last.createdAt, last.id] as const) : undefined
  return { items: page.map((row): Customer => ({ ...row, createdAt: isoOf(row.createdAt) })), next }
}

export async function countCustomers(
  tx: Transaction,
  query: Omit<CustomerQuery, 'after' | 'limit'>,
): Promise<number> {
  const [row] = await tx<
    { count: number }[]
  >`select count(*) as count from customers c where ${matches(tx, query)}`
  return row?.count ?? 0
}

function matches(
  tx: Transaction,
  { workspaceId, q, address, customerId }: Omit<CustomerQuery, 'after' | 'limit'>,
) {
  const part = `%${escapeLike(q ?? '')}%`
  const byAddress = address
    ? tx`or exists (select from addresses a where a.workspace_id = c.workspace_id and a.bucket = c.bucket
        and a.customer_id = c.id and a.hmac = ${Buffer.from(address)})`
    : tx``
  return tx`c.workspace_id = ${workspaceId} and c.erased_at is null
    ${customerId ? tx`and c.id = ${customerId}` : tx`and c.merged_into is null`}
    ${q ? tx`and (${nameOf(tx)} ilike ${part} or c.external_id ilike ${part.slice(1)} ${byAddress})` : tx``}`
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

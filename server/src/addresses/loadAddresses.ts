import { inWorkspace, type RawSql } from '../db/index.ts'
import { bucketOf } from '../ingest/customerIdOf.ts'
import { type AddressBook, type AddressKind, ownerOf } from './AddressBook.ts'

/** Opened addresses of one kind, by customer id. For senders, and for whoever may see them. */
export async function loadAddresses(
  sql: RawSql,
  book: AddressBook,
  workspaceId: string,
  kind: AddressKind,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await inWorkspace(
    sql,
    workspaceId,
    (tx) => tx<{ customerId: string; sealedFor: string; sealed: Buffer }[]>`
      select customer_id as "customerId", coalesce(sealed_for, customer_id) as "sealedFor", sealed from addresses
      where workspace_id = ${workspaceId} and bucket = any(${[...new Set(customerIds.map(bucketOf))]}::int[])
        and customer_id = any(${customerIds as string[]}::uuid[]) and kind = ${kind}`,
  )
  return new Map(
    rows.map(({ customerId, sealedFor, sealed }) => [
      customerId,
      book.open(sealed, ownerOf(workspaceId, sealedFor, kind)),
    ]),
  )
}

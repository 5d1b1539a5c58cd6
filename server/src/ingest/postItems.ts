import type { Instant } from '@rekindle/runtime'
import type { InboxItem } from '@rekindle/runtime/lane'
import { v7 } from 'uuid'
import { type AddressBook, type AddressKind, ownerOf } from '../addresses/AddressBook.ts'
import { maskAddress } from '../addresses/maskAddress.ts'
import { inWorkspace, type RawSql, type Transaction } from '../db/index.ts'
import { numbers, texts } from '../queries/lane/columns.ts'
import { bucketOf } from './customerIdOf.ts'

/** Something for one customer's inbox, with addresses that came along. */
export interface Posting {
  customerId: string
  item: InboxItem
  /** The item as JSON, when somebody made it already. */
  json?: string
  addresses?: { kind: AddressKind; address: string }[]
}

/** Puts items into inboxes, in order, in one transaction. The lane does everything else. */
export async function postItems(
  sql: RawSql,
  book: AddressBook,
  workspaceId: string,
  postings: readonly Posting[],
  at: Instant,
): Promise<void> {
  if (postings.length === 0) return
  await inWorkspace(sql, workspaceId, async (tx) => {
    await insertAddresses(tx, book, workspaceId, postings, at)
    await insertItems(tx, workspaceId, postings, at)
  })
}

/** Rows of the inbox. Ids made in one process grow, so the order here is the order of arrival. */
export async function insertItems(
  tx: Transaction,
  workspaceId: string,
  postings: readonly Pick<Posting, 'customerId' | 'item' | 'json'>[],
  at: Instant,
): Promise<void> {
  await tx`
    insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, message_id, body, at)
    select ${workspaceId}, bucket, id, 'customer', subject, message_id, body, ${at}
    from unnest(
      ${numbers(postings, ({ customerId }) => bucketOf(customerId))}::int[],
      ${texts(postings, () => v7())}::uuid[],
      ${texts(postings, ({ customerId }) => customerId)}::text[],
      ${texts(postings, ({ item }) => (item.kind === 'track' ? item.messageId : null))}::text[],
      ${texts(postings, ({ item, json }) => json ?? JSON.stringify(item))}::jsonb[]
    ) as given (bucket, id, subject, message_id, body)`
}

/** Seals addresses and stores them; one that is there already is left alone. */
export async function insertAddresses(
  tx: Transaction,
  book: AddressBook,
  workspaceId: string,
  postings: readonly Posting[],
  at: Instant,
): Promise<void> {
  // The last word counts: one statement may not write a row twice.
  const last = new Map<string, { customerId: string; kind: AddressKind; address: string }>()
  for (const { customerId, addresses } of postings)
    for (const one of addresses ?? []) last.set(`${customerId}:${one.kind}`, { customerId, ...one })
  if (last.size === 0) return
  const rows = [...last.values()]
  await tx`
    insert into addresses (workspace_id, bucket, customer_id, kind, sealed, hmac, masked, at)
    select ${workspaceId}, bucket, customer, kind, decode(sealed, 'hex'), decode(hmac, 'hex'), masked, ${at}
    from unnest(
      ${rows.map(({ customerId }) => bucketOf(customerId))}::int[],
      ${rows.map(({ customerId }) => customerId)}::text[]::uuid[],
      ${rows.map(({ kind }) => kind)}::text[],
      ${rows.map((row) => book.seal(row.address, ownerOf(workspaceId, row.customerId, row.kind)).toString('hex'))}::text[],
      ${rows.map(({ address }) => book.indexOf(workspaceId, address).toString('hex'))}::text[],
      ${rows.map(({ kind, address }) => maskAddress(kind, address))}::text[]
    ) as given (bucket, customer, kind, sealed, hmac, masked)
    on conflict (workspace_id, bucket, customer_id, kind) do update
      set sealed = excluded.sealed, hmac = excluded.hmac, masked = excluded.masked, at = excluded.at,
        sealed_for = null
      where addresses.hmac <> excluded.hmac`
}

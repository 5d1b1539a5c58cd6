import type { Said } from '@rekindle/runtime/engine'
import type { MessageRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { numbers, texts } from './columns.ts'
import type { Batch } from './LaneTransaction.ts'
import { messageColumns, type StoredMessage, toMessage } from './messageColumns.ts'
import { rowsOf } from './rowsOf.ts'

/**
 * Messages that are not settled, and those that are named: somebody has word of them. `is true` is how the index of open
 * messages has it: by that of versions, all that others have waiting would be read. What a sender has word of is open
 * nearly always; only what is not is asked for by its id, one by one, or all that a customer ever got may be read.
 */
export async function loadMessages(batch: Batch, named: Said['messages']): Promise<MessageRow[]> {
  const { tx, workspaceId, buckets, isSpread } = batch
  const open = (
    await tx<StoredMessage[]>`
      select ${messageColumns(tx)}
      from ${rowsOf(batch, 'messages', tx`(state in ('queued', 'held', 'claimed')) is true`)} m
      order by "queuedAt", id`
  ).map(toMessage)
  const known = new Set(open.map(({ id }) => id))
  const missing = named.filter(({ id }) => !known.has(id))
  if (missing.length === 0) return open
  const settled = await tx<StoredMessage[]>`
    select ${messageColumns(tx)}
    from unnest(
      ${numbers(missing, ({ customerId }) => bucketOf(customerId))}::int[],
      ${texts(missing, ({ customerId }) => customerId)}::uuid[],
      ${texts(missing, ({ id }) => id)}::uuid[]) as named (bucket, customer, id)
    cross join lateral (
      select * from messages
      where workspace_id = ${workspaceId} ${isSpread ? tx`and bucket = any(${buckets}::int[])` : tx``}
        and bucket = named.bucket and id = named.id and customer_id = named.customer
      offset 0) m
    order by "queuedAt", id`
  return [...open, ...settled.map(toMessage)]
}

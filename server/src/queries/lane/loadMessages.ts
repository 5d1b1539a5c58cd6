import type { MessageRow } from '@rekindle/runtime/lane'
import { texts } from './columns.ts'
import type { Batch } from './LaneTransaction.ts'
import { messageColumns, type StoredMessage, toMessage } from './messageColumns.ts'

/**
 * Messages that are not settled, and those that are named: somebody has word of them. `is true` is how the index of open
 * messages has it: by that of versions, all that others have waiting would be read. What a sender has word of is open
 * nearly always; only what is not is asked for by its id, one by one, or all that a customer ever got may be read.
 */
export async function loadMessages(
  { tx, workspaceId, buckets, ids }: Batch,
  named: readonly string[],
): Promise<MessageRow[]> {
  const mine = tx`workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])`
  const open = (
    await tx<StoredMessage[]>`
      select ${messageColumns(tx)} from messages m
      where ${mine} and (state in ('queued', 'held', 'claimed')) is true
      order by "queuedAt", id`
  ).map(toMessage)
  const known = new Set(open.map(({ id }) => id))
  const missing = named.filter((id) => !known.has(id))
  if (missing.length === 0) return open
  const settled = await tx<StoredMessage[]>`
    select ${messageColumns(tx)}
    from unnest(${texts(missing, (id) => id)}::uuid[]) as named (id)
    cross join lateral (select * from messages where ${mine} and id = named.id offset 0) m
    order by "queuedAt", id`
  return [...open, ...settled.map(toMessage)]
}

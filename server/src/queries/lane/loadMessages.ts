import type { MessageRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { messageColumns, type StoredMessage, toMessage } from './messageColumns.ts'

/**
 * Messages that are not settled, and those that are named: somebody has word of them. `is true` is how the index of open
 * messages has it: by that of versions, all that others have waiting would be read.
 */
export async function loadMessages(
  { tx, workspaceId, buckets, ids }: Batch,
  named: readonly string[],
): Promise<MessageRow[]> {
  const mine = tx`workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])`
  const open = tx`
    select ${messageColumns(tx)} from messages m
    where ${mine} and (state in ('queued', 'held', 'claimed')) is true`
  const settled = () => tx`
    select ${messageColumns(tx)} from messages m
    where ${mine} and id = any(${named as string[]}::uuid[]) and state not in ('queued', 'held', 'claimed')`
  const rows =
    named.length === 0
      ? await tx<StoredMessage[]>`${open} order by "queuedAt", id`
      : await tx<StoredMessage[]>`${open} union all ${settled()} order by "queuedAt", id`
  return rows.map(toMessage)
}

import type { MessageRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { messageColumns, type StoredMessage, toMessage } from './messageColumns.ts'

/** Messages that are not settled, and those that are named: somebody has word of them. */
export async function loadMessages(
  { tx, workspaceId, buckets, ids }: Batch,
  named: readonly string[],
): Promise<MessageRow[]> {
  const rows = await tx<StoredMessage[]>`
    select ${messageColumns(tx)} from messages m
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
      and state in ('queued', 'held', 'claimed')
    union all
    select ${messageColumns(tx)} from messages m
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and id = any(${named as string[]}::uuid[])
      and customer_id = any(${ids}::uuid[]) and state not in ('queued', 'held', 'claimed')
    order by "queuedAt", id`
  return rows.map(toMessage)
}

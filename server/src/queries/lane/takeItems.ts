import type { StoredItem } from '@rekindle/runtime/engine'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Inbox rows for customers, in order of arrival. Those of customers set aside stay where they are. */
export async function takeItems(lane: LaneTransaction, limit: number): Promise<StoredItem[]> {
  const { tx, workspaceId, buckets, customers } = lane
  const rows = await tx<(Omit<StoredItem, 'messageId'> & { messageId: string | null })[]>`
    select id, subject_id as "subjectId", message_id as "messageId", body, at
    from inbox i
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and subject_kind = 'customer'
      ${customers ? tx`and subject_id = any(${customers as string[]}::text[])` : tx``}
      and not exists (
        select from stuck_customers s
        where s.workspace_id = i.workspace_id and s.bucket = i.bucket and s.customer_id::text = i.subject_id)
    order by id
    limit ${limit}`
  return rows.map((row) => ({ ...row, messageId: row.messageId ?? undefined }))
}

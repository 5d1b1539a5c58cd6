import type { GoalRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

export async function loadGoals({ tx, workspaceId, buckets, ids }: Batch): Promise<GoalRow[]> {
  const rows = await tx<(Omit<GoalRow, 'messageId'> & { messageId: string | null })[]>`
    select run_id as "runId", customer_id as "customerId", version_id as "versionId", goal,
      event_id as "eventId", at, message_id as "messageId"
    from goals
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
    order by run_id, goal`
  return rows.map(({ messageId, ...row }) => (messageId === null ? row : { ...row, messageId }))
}

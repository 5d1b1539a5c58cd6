import type { GoalRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

export async function loadGoals(batch: Batch): Promise<GoalRow[]> {
  const rows = await batch.tx<(Omit<GoalRow, 'messageId'> & { messageId: string | null })[]>`
    select run_id as "runId", customer_id as "customerId", version_id as "versionId", goal,
      event_id as "eventId", at, message_id as "messageId"
    from ${rowsOf(batch, 'goals')} g
    order by run_id, goal`
  return rows.map(({ messageId, ...row }) => (messageId === null ? row : { ...row, messageId }))
}

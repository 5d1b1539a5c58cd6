import type { GoalRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

type Sometimes = 'messageId' | 'value' | 'unvalued'
type Row = Omit<GoalRow, Sometimes> & { [Key in Sometimes]: NonNullable<GoalRow[Key]> | null }

export async function loadGoals(batch: Batch): Promise<GoalRow[]> {
  const rows = await batch.tx<Row[]>`
    select run_id as "runId", customer_id as "customerId", version_id as "versionId", goal,
      event_id as "eventId", at, message_id as "messageId", value, unvalued
    from ${rowsOf(batch, 'goals')} g
    order by run_id, goal`
  return rows.map(({ messageId, value, unvalued, ...row }) => ({
    ...row,
    ...(messageId === null ? {} : { messageId }),
    ...(value === null ? {} : { value }),
    ...(unvalued === null ? {} : { unvalued }),
  }))
}

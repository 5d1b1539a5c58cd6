import type { TimerRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

export async function loadTimers(batch: Batch): Promise<TimerRow[]> {
  const rows = await batch.tx<(TimerRow & { held: boolean })[]>`
    select run_id as "runId", customer_id as "customerId", visit, name, due_at as "dueAt", parked as held
    from ${rowsOf(batch, 'timers')} t
    order by due_at, run_id, visit, name`
  return rows.map(({ held, ...timer }) => (held ? { ...timer, held } : timer))
}

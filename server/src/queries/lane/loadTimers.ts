import type { TimerRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

export async function loadTimers({ tx, workspaceId, buckets, ids }: Batch): Promise<TimerRow[]> {
  const rows = await tx<(TimerRow & { held: boolean })[]>`
    select run_id as "runId", customer_id as "customerId", visit, name, due_at as "dueAt", parked as held
    from timers
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
    order by due_at, run_id, visit, name`
  return rows.map(({ held, ...timer }) => (held ? { ...timer, held } : timer))
}

import type { TimerRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

export const loadTimers = ({ tx, workspaceId, buckets, ids }: Batch) =>
  tx<TimerRow[]>`
    select run_id as "runId", customer_id as "customerId", visit, name, due_at as "dueAt"
    from timers
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
    order by due_at, run_id, visit, name`

import type { AssignmentRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

export const loadAssignments = ({ tx, workspaceId, buckets, ids }: Batch) =>
  tx<AssignmentRow[]>`
    select customer_id as "customerId", experiment, arm, slot, control, at
    from assignments
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
    order by experiment`

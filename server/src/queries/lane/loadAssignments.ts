import type { AssignmentRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

export const loadAssignments = (batch: Batch) =>
  batch.tx<AssignmentRow[]>`
    select customer_id as "customerId", experiment, arm, slot, control, at
    from ${rowsOf(batch, 'assignments')} a
    order by experiment`

import type { TaskRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

/** Open tasks: what is over can't be answered any more. */
export const loadTasks = (batch: Batch) =>
  batch.tx<TaskRow[]>`
    select id, run_id as "runId", customer_id as "customerId", journey_id as "journeyId",
      version_id as "versionId", node, visit, title, script, level, state, created_at as "createdAt",
      due_at as "dueAt"
    from ${rowsOf(batch, 'tasks', batch.tx`state = 'open'`)} t
    order by created_at, id`

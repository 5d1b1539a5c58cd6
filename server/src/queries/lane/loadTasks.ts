import type { TaskRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

/** Open tasks: what is over can't be answered any more. */
export const loadTasks = ({ tx, workspaceId, buckets, ids }: Batch) =>
  tx<TaskRow[]>`
    select id, run_id as "runId", customer_id as "customerId", journey_id as "journeyId",
      version_id as "versionId", node, visit, title, script, level, state, created_at as "createdAt",
      due_at as "dueAt"
    from tasks
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
      and state = 'open'
    order by created_at, id`

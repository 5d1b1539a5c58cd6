import type { EntryRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

export const loadEntries = ({ tx, workspaceId, buckets, ids }: Batch) =>
  tx<EntryRow[]>`
    select customer_id as "customerId", journey_id as "journeyId", key, run_id as "runId", at, void
    from entries
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
    order by at, journey_id, key`

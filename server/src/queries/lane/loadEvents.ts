import type { EventRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

/** Events of these names, oldest first; among equals in the order they were stored. */
export const loadEvents = ({ tx, workspaceId, buckets, ids }: Batch, names: Iterable<string>) =>
  tx<EventRow[]>`
    select id, customer_id as "customerId", name, at, properties
    from events
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
      and name = any(${[...names]}::text[])
    order by at, recorded_at, id`

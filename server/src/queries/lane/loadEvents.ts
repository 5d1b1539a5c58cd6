import { limits } from '@rekindle/runtime'
import type { EventRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

/**
 * Events of these names, oldest first; among equals in the order they were stored. Only the newest events of each
 * customer are looked at: one with a million of them costs a lane no more than that.
 */
export const loadEvents = (
  { tx, workspaceId, buckets, ids, bucketOfEach, isSpread }: Batch,
  names: Iterable<string>,
) =>
  tx<EventRow[]>`
    select e.id, e.customer_id as "customerId", e.name, e.at, e.properties
    from unnest(${bucketOfEach}::int[], ${ids}::uuid[]) as c (bucket, id)
    cross join lateral (
      select * from events
      where workspace_id = ${workspaceId} ${isSpread ? tx`and bucket = any(${buckets}::int[])` : tx``}
        and bucket = c.bucket and customer_id = c.id
      order by at desc
      limit ${limits.eventsLookedAt}) e
    where e.name = any(${[...names]}::text[])
    order by e.at, e.recorded_at, e.id`

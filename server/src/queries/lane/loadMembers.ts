import type { MemberRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

export const loadMembers = ({ tx, workspaceId, buckets, ids }: Batch) =>
  tx<MemberRow[]>`
    select customer_id as "customerId", journey_id as "journeyId", since
    from memberships
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
    order by journey_id`

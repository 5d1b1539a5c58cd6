import type { ConsentRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

export const loadConsents = ({ tx, workspaceId, buckets, ids }: Batch) =>
  tx<ConsentRow[]>`
    select customer_id as "customerId", channel, category, granted, evidence, at
    from consents
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
    order by channel, category`

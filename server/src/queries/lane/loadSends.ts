import type { Instant } from '@rekindle/runtime'
import type { SendRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

const windowMs = 31 * 86_400_000

/** What went out lately: caps look back no further. Of a run that may still meet a goal, everything. */
export const loadSends = ({ tx, workspaceId, buckets, ids }: Batch, at: Instant) =>
  tx<(SendRow & { customerId: string })[]>`
    select message_id as "messageId", run_id as "runId", customer_id as "customerId", node, channel, category, at
    from sends s
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
      and (at > ${at - windowMs} or exists (
        select from runs r
        where r.workspace_id = s.workspace_id and r.bucket = s.bucket and r.id = s.run_id
          and r.goals_until > ${at}))
    order by at, message_id`

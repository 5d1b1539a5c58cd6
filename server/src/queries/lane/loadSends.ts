import type { Instant } from '@rekindle/runtime'
import type { SendRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

const windowMs = 31 * 86_400_000

/** What went out lately; caps look back no further, goals of a run only at its own messages. */
export const loadSends = ({ tx, workspaceId, buckets, ids }: Batch, at: Instant) =>
  tx<(SendRow & { customerId: string })[]>`
    select message_id as "messageId", run_id as "runId", customer_id as "customerId", channel, category, at
    from sends
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
      and at > ${at - windowMs}
    order by at, message_id`

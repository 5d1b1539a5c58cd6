import type { Instant } from '@rekindle/runtime'
import type { SendRow } from '@rekindle/runtime/lane'
import { type Cap, capsReach } from '@rekindle/runtime/policy'
import type { Batch } from './LaneTransaction.ts'

type Row = SendRow & { customerId: string }

/**
 * What went out, as far as caps look back; for customers something was `heard` of also all of a run that may still meet
 * a goal, run by run: planned otherwise, all that was ever sent may be read.
 */
export async function loadSends(
  { tx, workspaceId, buckets, ids }: Batch,
  at: Instant,
  caps: readonly Cap[],
  heard: readonly string[],
): Promise<Row[]> {
  const { since, categories } = capsReach(caps, at)
  const columns = tx`s.message_id as "messageId", s.run_id as "runId", s.customer_id as "customerId", s.node,
    s.channel, s.category, s.at`
  const lately = () => tx`
    select ${columns} from sends s
    where s.workspace_id = ${workspaceId} and s.bucket = any(${buckets}::int[])
      and s.customer_id = any(${ids}::uuid[]) and s.at > ${since} and s.category = any(${categories}::text[])`
  const ofGoals = () => tx`
    select ${columns} from runs r
    cross join lateral (
      select * from sends
      where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and bucket = r.bucket
        and customer_id = r.customer_id and run_id = r.id
        and (at <= ${since} or category <> all(${categories}::text[]))
      offset 0) s
    where r.workspace_id = ${workspaceId} and r.bucket = any(${buckets}::int[])
      and r.customer_id = any(${heard as string[]}::uuid[]) and r.goals_until > ${at}`
  const isCapped = categories.length > 0
  if (heard.length === 0 && !isCapped) return []
  if (heard.length === 0) return tx<Row[]>`${lately()} order by at, "messageId"`
  return tx<Row[]>`${lately()} union all ${ofGoals()} order by at, "messageId"`
}

import type { Instant } from '@rekindle/runtime'
import type { SendRow } from '@rekindle/runtime/lane'
import { type Cap, capsReach } from '@rekindle/runtime/policy'
import { type Batch, batchOf } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

type Row = SendRow & { customerId: string }

/**
 * What went out, as far as caps look back; for customers something was `heard` of also all of a run that may still meet
 * a goal, run by run: planned otherwise, all that was ever sent may be read.
 */
export async function loadSends(
  batch: Batch,
  at: Instant,
  caps: readonly Cap[],
  heard: readonly string[],
): Promise<Row[]> {
  const { tx, workspaceId, buckets, isSpread } = batch
  const named = isSpread ? tx`and bucket = any(${buckets}::int[])` : tx``
  const { since, categories } = capsReach(caps, at)
  const columns = tx`s.message_id as "messageId", s.run_id as "runId", s.customer_id as "customerId", s.node,
    s.channel, s.category, s.at`
  const lately = () => tx`
    select ${columns}
    from ${rowsOf(batch, 'sends', tx`at > ${since} and category = any(${categories}::text[])`)} s`
  const ofGoals = () => tx`
    select ${columns}
    from ${rowsOf(batchOf(batch, heard), 'runs', tx`goals_until > ${at}`)} r
    cross join lateral (
      select * from sends
      where workspace_id = ${workspaceId} ${named} and bucket = r.bucket
        and customer_id = r.customer_id and run_id = r.id
        and (at <= ${since} or category <> all(${categories}::text[]))
      offset 0) s`
  const isCapped = categories.length > 0
  if (heard.length === 0 && !isCapped) return []
  if (heard.length === 0) return tx<Row[]>`${lately()} order by at, "messageId"`
  return tx<Row[]>`${lately()} union all ${ofGoals()} order by at, "messageId"`
}

import type { Ending, Instant, RunContext } from '@rekindle/runtime'
import type { ParkedDetail, RunRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

interface Row {
  id: string
  customerId: string
  journeyId: string
  versionId: string
  key: string | null
  status: RunRow['status']
  node: string
  phase: string
  visit: number
  startedAt: Instant
  arrivedAt: Instant
  context: RunContext
  endedAt: Instant | null
  endedHow: Ending['how']
  endedReason: Ending['reason']
  parkedAt: Instant | null
  parkedError: string
  parkedDetail: ParkedDetail | null
  burstSince: Instant
  burstCount: number
}

/**
 * Runs that go on, and ended ones that something may still happen to: a goal within its window, the word of a
 * sender or a pool. `offset 0` keeps each look to the run it is about: planned otherwise, all that the workspace has waiting is read.
 */
export async function loadRuns(batch: Batch, at: Instant): Promise<RunRow[]> {
  const { tx, workspaceId, buckets, isSpread } = batch
  const of = tx`o.workspace_id = ${workspaceId} ${isSpread ? tx`and o.bucket = any(${buckets}::int[])` : tx``}
    and o.bucket = r.bucket and o.run_id = r.id and o.customer_id = r.customer_id`
  const rows = await tx<Row[]>`
    select id, customer_id as "customerId", journey_id as "journeyId", version_id as "versionId", key, status, node,
      phase, visit, started_at as "startedAt", arrived_at as "arrivedAt", context, ended_at as "endedAt",
      ended_how as "endedHow", ended_reason as "endedReason", parked_at as "parkedAt",
      parked_error as "parkedError", parked_detail as "parkedDetail", burst_since as "burstSince", burst_count as "burstCount"
    from ${rowsOf(batch, 'runs')} r
    where (status = 'active' or goals_until > ${at}
        or exists (select from messages o where ${of} and (o.state in ('queued', 'held', 'claimed')) is true offset 0)
        or exists (select from holdings o where ${of} and o.state in ('asked', 'reserved') offset 0))
    order by started_at, id`
  return rows.map(toRun)
}

/** Written out: taking names out of a copy costs the engine ten times as much. */
const toRun = (row: Row): RunRow => ({
  id: row.id,
  customerId: row.customerId,
  journeyId: row.journeyId,
  versionId: row.versionId,
  key: row.key ?? undefined,
  status: row.status,
  node: row.node,
  phase: row.phase,
  visit: row.visit,
  startedAt: row.startedAt,
  arrivedAt: row.arrivedAt,
  context: row.context,
  burst: { since: row.burstSince, count: row.burstCount },
  ending:
    row.endedAt === null
      ? undefined
      : ({ at: row.endedAt, how: row.endedHow, reason: row.endedReason } as RunRow['ending']),
  parked:
    row.parkedAt === null ? undefined : { at: row.parkedAt, error: row.parkedError, ...row.parkedDetail },
})

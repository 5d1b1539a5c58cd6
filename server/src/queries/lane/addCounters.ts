import { beginOfHour, type Instant } from '@rekindle/runtime'
import type { CounterRow } from '@rekindle/runtime/lane'
import { numbers, shared } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/**
 * Adds what was counted in a batch to the totals and to the hour of its instant, as the workspace's clock shows it. All of it under one
 * bucket of the lane, which nobody else writes meanwhile: whoever reads adds the buckets up, and a row for each bucket a batch touches
 * was as many rows as all its visits.
 */
export async function addCounters(
  lane: LaneTransaction,
  rows: readonly CounterRow[],
  at: Instant,
  zone: string,
): Promise<void> {
  if (rows.length === 0) return
  const columns = columnsOf(lane, rows)
  await Promise.all([addTotals(lane, columns()), addHours(lane, beginOfHour(at, zone), columns())])
}

type Given = ReturnType<ReturnType<typeof columnsOf>>

/** Both statements are given the same: it is written once. */
function columnsOf({ tx, buckets: [bucket] }: LaneTransaction, rows: readonly CounterRow[]) {
  const version = shared(rows, (row) => row.versionId)
  const node = shared(rows, (row) => row.node)
  const kind = shared(rows, (row) => row.kind)
  const key = shared(rows, (row) => row.key)
  const counts = numbers(rows, (row) => row.count)
  return () => tx`
    (select ${bucket as number}::int as bucket, (${version.values}::uuid[])[version] as version_id, (${node.values}::text[])[node] as node,
      (${kind.values}::text[])[kind] as kind, (${key.values}::text[])[key] as key, count
    from unnest(${version.places}::int[], ${node.places}::int[], ${kind.places}::int[],
      ${key.places}::int[], ${counts}::bigint[]) as given (version, node, kind, key, count)) as given`
}

const addTotals = (lane: LaneTransaction, given: Given) => lane.tx`
  insert into totals (workspace_id, bucket, version_id, node, kind, key, count)
  select ${lane.workspaceId}, bucket, version_id, node, kind, key, count from ${given}
  on conflict (workspace_id, bucket, version_id, node, kind, key)
    do update set count = totals.count + excluded.count`

const addHours = (lane: LaneTransaction, hour: Instant, given: Given) => lane.tx`
  insert into hours (workspace_id, bucket, version_id, hour, node, kind, key, count)
  select ${lane.workspaceId}, bucket, version_id, ${hour}, node, kind, key, count from ${given}
  on conflict (workspace_id, bucket, version_id, hour, node, kind, key)
    do update set count = hours.count + excluded.count`

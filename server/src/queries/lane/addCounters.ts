import type { Instant } from '@rekindle/runtime'
import type { CounterRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

type Count = CounterRow & { customerId: string }

const hourMs = 3_600_000

/** Adds what was counted in a batch to the totals and to the hour of its instant. */
export async function addCounters(
  lane: LaneTransaction,
  counted: Iterable<Count>,
  at: Instant,
): Promise<void> {
  const rows = foldByBucket(counted)
  if (rows.length === 0) return
  await Promise.all([addTotals(lane, rows), addHours(lane, rows, at - (at % hourMs))])
}

type Folded = CounterRow & { bucket: number }

/** Several customers of a bucket make one row: a statement may not change a row twice. */
function foldByBucket(counted: Iterable<Count>): Folded[] {
  const rows = new Map<string, Folded>()
  for (const { customerId, ...row } of counted) {
    const bucket = bucketOf(customerId)
    const key = `${bucket} ${row.versionId} ${row.node} ${row.kind} ${row.key}`
    const before = rows.get(key)
    if (before) before.count += row.count
    else rows.set(key, { ...row, bucket })
  }
  return [...rows.values()]
}

const columnsOf = ({ tx }: LaneTransaction, rows: readonly Folded[]) => tx`unnest(
  ${numbers(rows, (row) => row.bucket)}::int[],
  ${texts(rows, (row) => row.versionId)}::text[]::uuid[],
  ${texts(rows, (row) => row.node)}::text[],
  ${texts(rows, (row) => row.kind)}::text[],
  ${texts(rows, (row) => row.key)}::text[],
  ${numbers(rows, (row) => row.count)}::int[]) as given (bucket, version_id, node, kind, key, count)`

const addTotals = (lane: LaneTransaction, rows: readonly Folded[]) => lane.tx`
  insert into totals (workspace_id, bucket, version_id, node, kind, key, count)
  select ${lane.workspaceId}, bucket, version_id, node, kind, key, count from ${columnsOf(lane, rows)}
  on conflict (workspace_id, bucket, version_id, node, kind, key)
    do update set count = totals.count + excluded.count`

const addHours = (lane: LaneTransaction, rows: readonly Folded[], hour: Instant) => lane.tx`
  insert into hours (workspace_id, bucket, version_id, hour, node, kind, key, count)
  select ${lane.workspaceId}, bucket, version_id, ${hour}, node, kind, key, count from ${columnsOf(lane, rows)}
  on conflict (workspace_id, bucket, version_id, hour, node, kind, key)
    do update set count = hours.count + excluded.count`

import { beginOfHour, type Instant } from '@rekindle/runtime'
import type { Counted, CounterRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Adds what was counted in a batch to the totals and to the hour of its instant, as the workspace's clock shows it. */
export async function addCounters(
  lane: LaneTransaction,
  counted: Iterable<Counted>,
  at: Instant,
  zone: string,
): Promise<void> {
  const rows = foldByBucket(counted)
  if (rows.length === 0) return
  await Promise.all([addTotals(lane, rows), addHours(lane, rows, beginOfHour(at, zone))])
}

type Folded = CounterRow & { bucket: number }

/** Several customers of a bucket make one row: a statement may not change a row twice. */
function foldByBucket(counters: Iterable<Counted>): Folded[] {
  const rows: Folded[] = []
  for (const { versionId, node, kind, key, customers } of counters) {
    const counts = new Map<number, number>()
    for (const [customerId, count] of customers) {
      const bucket = bucketOf(customerId)
      counts.set(bucket, (counts.get(bucket) ?? 0) + count)
    }
    for (const [bucket, count] of counts) rows.push({ versionId, node, kind, key, bucket, count })
  }
  return rows
}

const columnsOf = ({ tx }: LaneTransaction, rows: readonly Folded[]) => tx`unnest(
  ${numbers(rows, (row) => row.bucket)}::int[],
  ${texts(rows, (row) => row.versionId)}::uuid[],
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

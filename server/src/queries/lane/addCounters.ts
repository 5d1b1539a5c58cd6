import { beginOfHour, type Instant } from '@rekindle/runtime'
import type { Counted, CounterRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { numbers, shared } from './columns.ts'
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
  const columns = columnsOf(lane, rows)
  await Promise.all([addTotals(lane, columns()), addHours(lane, beginOfHour(at, zone), columns())])
}

type Folded = CounterRow & { bucket: number }

/** Several customers of a bucket make one row: a statement may not change a row twice. By bucket, as the keys lie. */
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
  return rows.sort((a, b) => a.bucket - b.bucket)
}

type Given = ReturnType<ReturnType<typeof columnsOf>>

/** Both statements are given the same: it is written once. */
function columnsOf({ tx }: LaneTransaction, rows: readonly Folded[]) {
  const version = shared(rows, (row) => row.versionId)
  const node = shared(rows, (row) => row.node)
  const kind = shared(rows, (row) => row.kind)
  const key = shared(rows, (row) => row.key)
  const [buckets, counts] = [numbers(rows, (row) => row.bucket), numbers(rows, (row) => row.count)]
  return () => tx`
    (select bucket, (${version.values}::uuid[])[version] as version_id, (${node.values}::text[])[node] as node,
      (${kind.values}::text[])[kind] as kind, (${key.values}::text[])[key] as key, count
    from unnest(${buckets}::int[], ${version.places}::int[], ${node.places}::int[], ${kind.places}::int[],
      ${key.places}::int[], ${counts}::int[]) as given (bucket, version, node, kind, key, count)) as given`
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

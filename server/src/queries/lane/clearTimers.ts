import type { TimerRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

export async function clearTimers(
  { tx, workspaceId, buckets, isSpread }: LaneTransaction,
  rows: readonly TimerRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    delete from timers t
    using unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${numbers(rows, (row) => row.visit)}::int[],
      ${texts(rows, (row) => row.name)}::text[]) as gone (bucket, run_id, visit, name)
    where t.workspace_id = ${workspaceId} ${isSpread ? tx`and t.bucket = any(${buckets}::int[])` : tx``}
      and t.bucket = gone.bucket and t.run_id = gone.run_id and t.visit = gone.visit and t.name = gone.name`
}

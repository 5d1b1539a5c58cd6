import type { RunRow } from '@rekindle/runtime/lane'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Timers of parked runs don't come due: they are kept for the day the run goes on. */
export async function parkTimers(
  { tx, workspaceId, buckets }: LaneTransaction,
  runs: readonly RunRow[],
): Promise<void> {
  const ids = runs.filter((run) => run.parked).map((run) => run.id)
  if (ids.length === 0) return
  await tx`
    update timers set parked = true
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and run_id = any(${ids}::uuid[])`
}

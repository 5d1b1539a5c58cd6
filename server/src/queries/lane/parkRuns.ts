import type { ParkedDetail, RunRow } from '@rekindle/runtime/lane'
import { jsons } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Keeps what parked runs are parked for. Their timers don't come due: they wait for the day the run goes on. */
export async function parkRuns(
  { tx, workspaceId, buckets }: LaneTransaction,
  runs: readonly RunRow[],
): Promise<void> {
  const parked = runs.filter((run) => run.parked)
  if (parked.length === 0) return
  const ids = parked.map((run) => run.id)
  await tx`
    update runs r set parked_detail = given.detail
    from unnest(${ids}::text[]::uuid[], ${jsons(parked, detailOf)}::jsonb[]) as given (id, detail)
    where r.workspace_id = ${workspaceId} and r.bucket = any(${buckets}::int[]) and r.id = given.id`
  await tx`
    update timers set parked = true
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and run_id = any(${ids}::uuid[])`
}

function detailOf({ parked }: RunRow): ParkedDetail {
  const { kind, effects, events } = parked ?? {}
  return { kind, effects, events }
}

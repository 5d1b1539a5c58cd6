import { batchSize } from './advanceLane.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { DueBucket } from './EngineStore.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { workLane } from './workLane.ts'

/**
 * Works until no customer of the workspace has anything due, or only what others are at. Answers how many
 * transactions it took. `signal` stops it between two of them.
 */
export async function drainCustomers(
  engine: Engine,
  workspace: EngineWorkspace,
  signal?: AbortSignal,
): Promise<number> {
  for (let worked = 0; ; ) {
    const now = await passCustomers(engine, workspace, signal)
    worked += now
    if (now === 0 || signal?.aborted) return worked
  }
}

/** Goes once over all buckets that have work due. Answers how many transactions did something. */
export async function passCustomers(
  engine: Engine,
  workspace: EngineWorkspace,
  signal?: AbortSignal,
): Promise<number> {
  let worked = 0
  const due = await engine.store.dueBuckets(workspace.id, timeOf(engine, workspace))
  for (const buckets of batchesOf(due, batchSize)) {
    if (signal?.aborted) return worked
    const report = await workLane(engine, { workspaceId: workspace.id, buckets })
    if (report && report.customers + report.items > 0) worked++
  }
  return worked
}

/** As many buckets together as fill a batch. */
export function batchesOf(due: readonly DueBucket[], size: number): number[][] {
  const batches: number[][] = []
  let filled = size
  for (const { bucket, count } of due) {
    if (filled >= size) {
      batches.push([])
      filled = 0
    }
    batches.at(-1)?.push(bucket)
    filled += count
  }
  return batches
}

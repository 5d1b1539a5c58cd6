import { abreast } from './abreast.ts'
import { batchSize, type LaneReport } from './advanceLane.ts'
import type { Engine } from './Engine.ts'
import type { DueBucket } from './EngineStore.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { deathsOfABatch } from './LaneGuard.ts'
import { lookForDue } from './lookForDue.ts'
import { workLane } from './workLane.ts'
import { workSuspect } from './workSuspect.ts'

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
  const { buckets: found, since } = await lookForDue(engine, workspace)
  const suspects = engine.guard?.suspects(workspace.id)
  const isDeadly = ({ bucket }: DueBucket) => (suspects?.get(bucket)?.deaths ?? 0) >= deathsOfABatch
  // Each worker begins elsewhere: they meet less, and nobody's lane is always the last.
  const due = workspace.mode === 'live' ? rotate(found, engine.chance?.() ?? 0) : found
  const batches = batchesOf(
    due.filter((one) => !isDeadly(one)),
    batchSize,
  )
  const workOn = async (buckets: readonly number[], track: number) => {
    const scope = { workspaceId: workspace.id, buckets, track, since }
    const report = await workLane(engine, scope)
    if (report && report.customers + report.items > 0) worked++
    if (report && !isFull(report)) await engine.guard?.acquit({ ...scope, buckets: report.buckets })
  }
  await abreast(batches, tracksOf(engine, workspace), workOn, signal)
  const deadly = due.filter(isDeadly)
  const aloneAt = (bucket: number) => suspects?.get(bucket)?.alone ?? 0
  for (const { bucket } of deadly.sort((a, b) => aloneAt(a.bucket) - aloneAt(b.bucket))) {
    if (signal?.aborted) break
    worked += await workSuspect(engine, workspace, bucket)
  }
  return worked
}

/** In practice one lane comes after the other: played again, a story goes the same way. */
const tracksOf = ({ abreast: tracks = 1 }: Engine, { mode }: EngineWorkspace): number =>
  mode === 'live' ? tracks : 1

/** Somebody may have been left for the next batch, perhaps the one who kills. */
const isFull = ({ items, customers }: LaneReport) => items >= 2 * batchSize || customers >= batchSize

/** The same in a circle, from another beginning. `chance` is in [0, 1). */
function rotate<T>(all: readonly T[], chance: number): T[] {
  const first = Math.floor(chance * all.length)
  return [...all.slice(first), ...all.slice(0, first)]
}

/** As many buckets together as fill a batch, all of one group. */
export function batchesOf(due: readonly DueBucket[], size: number): number[][] {
  const batches: number[][] = []
  let filled = size
  let last: number | undefined
  for (const { bucket, count, group } of due) {
    if (filled >= size || group !== last) {
      batches.push([])
      filled = 0
      last = group
    }
    batches.at(-1)?.push(bucket)
    filled += count
  }
  return batches
}

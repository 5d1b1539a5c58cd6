import type { LaneContext } from './LaneContext.ts'
import type { RunRow } from './rows.ts'

/** Takes a run out of traffic where it stands; somebody must look at it. */
export function parkRun({ dossier, changes, env }: LaneContext, run: RunRow, error: string): void {
  const parked: RunRow = { ...run, parked: { at: env.at, error } }
  dossier.runs.set(run.id, parked)
  changes.runs.set(run.id, parked)
}

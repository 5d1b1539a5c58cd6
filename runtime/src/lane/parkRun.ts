import type { RunEvent } from '../step/Run.ts'
import type { LaneContext } from './LaneContext.ts'
import type { ParkedDetail, RunRow } from './rows.ts'

/** Takes a run out of traffic where it stands; somebody must look at it. */
export function parkRun(
  { dossier, changes, env }: LaneContext,
  run: RunRow,
  error: string,
  detail: ParkedDetail = {},
): void {
  const parked: RunRow = { ...run, parked: { at: env.at, error, ...detail } }
  dossier.runs.set(run.id, parked)
  changes.runs.set(run.id, parked)
}

/** An answer that comes while the run is parked was asked for once and comes once: it is kept for the day it goes on. */
export function keepAnswer({ dossier, changes }: LaneContext, run: RunRow, event: RunEvent): boolean {
  if (!run.parked || event.type !== 'answer') return false
  const events = [...(run.parked.events ?? []), event]
  const kept: RunRow = { ...run, parked: { ...run.parked, events } }
  dossier.runs.set(run.id, kept)
  changes.runs.set(run.id, kept)
  return true
}

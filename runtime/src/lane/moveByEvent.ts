import { leewayMs, sinceOf } from '../step/sinceOf.ts'
import { isAbout, isNamedBy } from './isAbout.ts'
import type { LaneContext } from './LaneContext.ts'
import { moveRun } from './moveRun.ts'
import type { EventRow, RunRow } from './rows.ts'

/**
 * Gives an event to the journeys: in each it moves one run, the one whose key it names, else of those that wait for
 * it the one that waited longest. Other journeys are not affected, and no run is by what was done before it began.
 */
export function moveByEvent(cx: LaneContext, event: EventRow): void {
  const taken = new Set<string>()
  for (const run of namedFirst(cx, event)) {
    if (taken.has(run.journeyId) || event.at < sinceOf(run) - leewayMs) continue
    if (!isAbout(cx.env, run, event)) continue
    if (moveRun(cx, run.id, { type: 'event', event: { ...event }, toldAt: cx.toldAt }))
      taken.add(run.journeyId)
  }
}

/** Runs of a version without keys are meant by no event more than by others: one that is named comes before them. */
const namedFirst = ({ dossier, env }: LaneContext, event: EventRow): RunRow[] => {
  const rank = (run: RunRow) => Number(!isNamedBy(env, run, event))
  return [...dossier.runs.values()].sort(
    (a, b) => rank(a) - rank(b) || a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : 1),
  )
}

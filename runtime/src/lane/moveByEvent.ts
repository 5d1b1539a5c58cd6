import { isAbout } from './isAbout.ts'
import type { LaneContext } from './LaneContext.ts'
import { moveRun } from './moveRun.ts'
import type { EventRow, RunRow } from './rows.ts'

/**
 * Gives an event to the journeys: in each it moves one run, the one whose key it names, else of those that wait for
 * it the one that waited longest. Other journeys are not affected.
 */
export function moveByEvent(cx: LaneContext, event: EventRow): void {
  const taken = new Set<string>()
  for (const run of longestWaitingFirst(cx)) {
    if (taken.has(run.journeyId) || !isAbout(cx.env, run, event)) continue
    if (moveRun(cx, run.id, { type: 'event', event: { ...event } })) taken.add(run.journeyId)
  }
}

const longestWaitingFirst = ({ dossier }: LaneContext): RunRow[] =>
  [...dossier.runs.values()].sort((a, b) => a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : 1))

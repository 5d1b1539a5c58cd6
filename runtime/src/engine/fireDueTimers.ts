import { timerKey } from '../lane/Dossier.ts'
import { fireTimer } from '../lane/fireTimer.ts'
import type { LaneContext } from '../lane/LaneContext.ts'
import type { TimerRow } from '../lane/rows.ts'

/** Fires what is due in due order. A parked run keeps its timers for the day it goes on. */
export function fireDueTimers(cx: LaneContext): void {
  const due = [...cx.dossier.timers.values()]
    .filter((timer) => timer.dueAt <= cx.env.at && !cx.dossier.runs.get(timer.runId)?.parked)
    .sort(inOrder)
  for (const timer of due) if (!holdBack(cx, timer)) fireTimer(cx, timer)
}

/** A journey held altogether keeps what comes due, with its date, until it is resumed. */
function holdBack(cx: LaneContext, timer: TimerRow): boolean {
  const { dossier, changes, env } = cx
  const journeyId = dossier.runs.get(timer.runId)?.journeyId ?? ''
  if (env.control.holds.get(journeyId) !== 'all' || env.control.resumed.has(journeyId)) return false
  const held = { ...timer, held: true }
  dossier.timers.set(timerKey(held), held)
  changes.setTimer(held)
  return true
}

const inOrder = (a: TimerRow, b: TimerRow): number =>
  a.dueAt - b.dueAt || compare(a.runId, b.runId) || a.visit - b.visit || compare(a.name, b.name)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

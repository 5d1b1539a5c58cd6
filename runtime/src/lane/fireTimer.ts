import { timerKey } from './Dossier.ts'
import type { LaneContext } from './LaneContext.ts'
import { moveRun } from './moveRun.ts'
import type { TimerRow } from './rows.ts'
import { withConsequences } from './withConsequences.ts'

/** Fires a due timer once. One whose visit is over was cleared and is not in the dossier any more. */
export function fireTimer(cx: LaneContext, timer: TimerRow): void {
  const { dossier, changes } = cx
  if (!dossier.timers.delete(timerKey(timer))) return
  changes.clearTimer(timer)
  withConsequences(cx, () =>
    moveRun(cx, timer.runId, { type: 'timer', visit: timer.visit, name: timer.name }),
  )
}

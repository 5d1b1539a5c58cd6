import type { ExitReason } from '../flow/exitReasons.ts'
import type { Step } from '../step/Run.ts'
import { timerKey } from './Dossier.ts'
import { endRun } from './endRun.ts'
import { judgeExitsOf } from './exitsAndGoals.ts'
import type { InboxItem } from './items.ts'
import type { LaneContext } from './LaneContext.ts'
import { moveRun, perform } from './moveRun.ts'
import { recordStep } from './recordStep.ts'
import type { ParkedDetail, RunRow } from './rows.ts'

/**
 * What somebody decided about a run that needs attention: it tries again what it was parked for, goes on without it, or
 * leaves. Exit rules come first: what happened while it stood still may have ended it.
 */
export function attendRun(cx: LaneContext, item: InboxItem & { kind: 'attend' }): void {
  const run = cx.dossier.runs.get(item.run)
  if (!run || run.status === 'ended') return
  if (!run.parked && item.do !== 'exit') return
  const free = unpark(cx, run)
  if (item.do === 'exit') leave(cx, free, item.reason ?? 'stopped')
  else if (!judgeExitsOf(cx, free)) goOn(cx, free, run.parked ?? {}, item.do === 'retry')
}

/** Ends an active run for a reason of ours, also one that stands still and needs attention. */
export function dismissRun(cx: LaneContext, run: RunRow, reason: Exclude<ExitReason, 'completed'>): void {
  leave(cx, run.parked ? unpark(cx, run) : run, reason)
}

function goOn(
  cx: LaneContext,
  run: RunRow,
  { effects = [], events = [] }: ParkedDetail,
  again: boolean,
): void {
  const live = cx.env.version(run.versionId)
  if (live && again) perform(cx, live, run, effects)
  // The first event is the one that failed; the others came while the run stood still.
  const failed = effects.length === 0
  for (const event of again || !failed ? events : events.slice(1)) moveRun(cx, run.id, event)
}

/** Free to move, with its timers back in traffic and a new day's allowance of visits. */
function unpark(cx: LaneContext, run: RunRow): RunRow {
  const { dossier, changes, env } = cx
  const free: RunRow = { ...run, parked: undefined, burst: { since: env.at, count: 0 } }
  dossier.runs.set(run.id, free)
  changes.runs.set(run.id, free)
  for (const { held: _, ...timer } of [...dossier.timers.values()]) {
    if (timer.runId !== run.id) continue
    dossier.timers.set(timerKey(timer), timer)
    changes.setTimer(timer)
  }
  return free
}

/** By the machine where it can, else by hand: somebody who wants a run out of the way gets it. */
function leave(cx: LaneContext, run: RunRow, reason: Exclude<ExitReason, 'completed'>): void {
  moveRun(cx, run.id, { type: 'exit', reason })
  const now = cx.dossier.runs.get(run.id) ?? run
  if (now.status === 'ended') return
  const { parked: _, burst, journeyId, versionId, ...rest } = now
  const at = cx.env.at
  const ended = { ...rest, status: 'ended' as const, ending: { how: 'exited' as const, reason, at } }
  const { visit: ordinal, node, arrivedAt } = now
  const left = { at, by: 'exited' as const, key: reason }
  const visits = [{ ordinal, node, arrivedAt, left, why: [{ kind: 'exit' as const, reason }] }]
  const step: Step = { run: ended, visits, effects: [], timers: [], moved: true }
  endRun(cx, recordStep(cx, { burst, journeyId, versionId }, now, step))
}

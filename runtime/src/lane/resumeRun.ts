import type { RunPlan } from '../plan/RunPlan.ts'
import { countOutcome } from './countOutcome.ts'
import { timerKey } from './Dossier.ts'
import { fireTimer } from './fireTimer.ts'
import type { LaneContext } from './LaneContext.ts'
import { putMessage } from './messages.ts'
import { moveRun } from './moveRun.ts'
import type { MessageRow, RunRow, TimerRow } from './rows.ts'
import { answer } from './settleMessage.ts'

/** Later than anything: a message held by a pause comes due when the journey is resumed. */
export const untilResumed = Date.UTC(9999, 0, 1)

/**
 * Does with what fell due during a pause as was decided: it goes on as if nothing had been, or what was to be sent is
 * left out and the run goes on, or the run ends. Done again it finds nothing due.
 */
export function resumeRun(cx: LaneContext, plan: RunPlan, run: RunRow): void {
  const { act } = plan
  if (act.kind !== 'resume' || run.status === 'ended' || run.parked) return
  const timers = dueTimers(cx, run, plan.at)
  const messages = dueMessages(cx, run, plan.at)
  if (timers.length === 0 && messages.length === 0) return
  if (act.due === 'exit') moveRun(cx, run.id, { type: 'exit', reason: 'planned' })
  else if (act.due === 'skip') skip(cx, run, timers)
  else release(cx, timers, messages)
  countOutcome(cx, plan, run, act.due === 'exit' ? 'exited' : act.due === 'skip' ? 'skipped' : 'sent')
}

/** For whoever the lane meets before the plan's own letter does. */
export function resumeHeld(cx: LaneContext): void {
  const { resumed } = cx.env.control
  if (resumed.size === 0) return
  for (const run of [...cx.dossier.runs.values()]) {
    const plan = resumed.get(run.journeyId)
    if (plan) resumeRun(cx, plan, run)
  }
}

const dueTimers = ({ dossier }: LaneContext, run: RunRow, at: number): TimerRow[] =>
  [...dossier.timers.values()]
    .filter((timer) => timer.runId === run.id && (timer.held || timer.dueAt <= at))
    .sort((a, b) => a.dueAt - b.dueAt)

const dueMessages = ({ dossier }: LaneContext, run: RunRow, at: number): MessageRow[] =>
  [...dossier.messages.values()].filter(
    (one) =>
      one.runId === run.id &&
      (one.state === 'queued' || one.state === 'held') &&
      (one.reason === 'paused' || one.notBefore <= at),
  )

function release(cx: LaneContext, timers: readonly TimerRow[], messages: readonly MessageRow[]): void {
  for (const { held: _, ...timer } of timers) {
    cx.dossier.timers.set(timerKey(timer), timer)
    cx.changes.setTimer(timer)
  }
  for (const { reason, ...message } of messages) {
    if (reason !== 'paused') continue
    // A message does not grow too old by a pause: somebody decided to send it.
    const pausedFor = cx.env.at - Number(message.verdict?.pausedAt ?? cx.env.at)
    putMessage(cx, { ...message, notBefore: cx.env.at, expiresAt: message.expiresAt + pausedFor })
  }
}

/** Waits that are over are left; what they lead to without another wait is not sent either. */
function skip(cx: LaneContext, run: RunRow, timers: readonly TimerRow[]): void {
  for (const timer of timers) fireTimer(cx, timer)
  for (;;) {
    const [next] = dueMessages(cx, run, cx.env.at)
    if (!next) return
    putMessage(
      cx,
      { ...next, state: 'suppressed', reason: 'skipped', settledAt: cx.env.at },
      'suppressed:skipped',
    )
    answer(cx, next, 'notSent')
  }
}

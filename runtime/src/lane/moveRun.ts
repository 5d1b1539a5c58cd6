import type { FactEvent, Json } from '../rule/Facts.ts'
import { advanceRun, startRun } from '../step/advanceRun.ts'
import type { Effect } from '../step/effects.ts'
import type { RunEvent, Step } from '../step/Run.ts'
import { endRun } from './endRun.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import type { LiveVersion } from './LaneEnv.ts'
import { keepAnswer, parkRun } from './parkRun.ts'
import { performEffect } from './performEffect.ts'
import { recordStep } from './recordStep.ts'
import type { RunRow } from './rows.ts'

/** Starts a run and carries it to its first rest, effects that are answered at once included. */
export function beginRun(
  cx: LaneContext,
  live: LiveVersion,
  who: { id: string; key?: string; data?: Record<string, Json> },
  trigger?: FactEvent,
): void {
  const at = cx.env.at
  const since = trigger?.at ?? cx.toldAt
  const named = { ...who, customerId: cx.dossier.id, since }
  const step = startRun(live.compiled, named, factsOf(cx), at, trigger)
  const origin = { journeyId: live.journeyId, versionId: live.versionId, burst: { since: at, count: 0 } }
  follow(cx, live, origin, undefined, step)
}

/** Gives one event to one run. A run that can't go on is parked, never dropped; `false` when nothing moved. */
export function moveRun(cx: LaneContext, runId: string, event: RunEvent): boolean {
  const run = cx.dossier.runs.get(runId)
  const live = run && cx.env.version(run.versionId)
  if (!run || !live || run.status === 'ended') return false
  if (run.parked) return keepAnswer(cx, run, event)
  let step: Step
  try {
    step = advanceRun(live.compiled, run, event, factsOf(cx), cx.env.at)
  } catch (error) {
    parkRun(cx, run, error instanceof Error ? error.message : String(error), {
      kind: 'step',
      events: [event],
    })
    return false
  }
  if (!step.moved) return false
  follow(cx, live, run, run, step)
  return true
}

/** Writes a step down and does what it asks for. */
export function follow(
  cx: LaneContext,
  live: LiveVersion,
  origin: Pick<RunRow, 'journeyId' | 'versionId' | 'burst'>,
  before: RunRow | undefined,
  step: Step,
): void {
  const run = recordStep(cx, origin, before, step)
  if (run.parked) return
  perform(cx, live, run, step.effects)
  const now = cx.dossier.runs.get(run.id)
  if (now === run && run.status === 'ended') endRun(cx, run)
}

/** Does what a step asked for, in order; what is answered at once moves the run on. */
export function perform(cx: LaneContext, live: LiveVersion, run: RunRow, effects: readonly Effect[]): void {
  for (const effect of effects) {
    const answer = performEffect(cx, live, run, effect)
    if (answer) moveRun(cx, run.id, answer)
  }
}

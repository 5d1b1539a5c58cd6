import { limits } from '../flow/limits.ts'
import type { Step, Visit } from '../step/Run.ts'
import { timerKey } from './Dossier.ts'
import type { LaneContext } from './LaneContext.ts'
import type { RunRow } from './rows.ts'

const dayMs = 86_400_000

/** Writes one step down: the run's new place, visits, timers, and the counters of everything passed. */
export function recordStep(
  cx: LaneContext,
  origin: Pick<RunRow, 'journeyId' | 'versionId' | 'burst'>,
  before: RunRow | undefined,
  step: Step,
): RunRow {
  const { dossier, changes, env } = cx
  const run = runOf(origin, before, step, env.at)
  dossier.runs.set(run.id, run)
  if (before) changes.runs.set(run.id, run)
  else changes.runs.add(run.id, run)
  const seenBefore = before?.visit ?? 0
  for (const visit of step.visits) {
    // Written out, here and below: a copy of what differs in shape costs more than all the rest.
    const row = {
      ordinal: visit.ordinal,
      node: visit.node,
      arrivedAt: visit.arrivedAt,
      from: visit.from,
      left: visit.left,
      why: visit.why,
      runId: run.id,
      versionId: run.versionId,
      customerId: run.customerId,
    }
    if (visit.ordinal > seenBefore) changes.addVisit(row)
    else changes.setVisit(row)
    countVisit(cx, run, visit, seenBefore)
    if (visit.left) clearTimers(cx, run.id, visit.ordinal)
  }
  for (const timer of step.timers) {
    const { visit, name, dueAt } = timer
    const row = { visit, name, dueAt, runId: run.id, customerId: run.customerId }
    dossier.timers.set(timerKey(row), row)
    if (timer.visit > seenBefore) changes.addTimer(row)
    else changes.setTimer(row)
  }
  if (!before) changes.count(run.versionId, '', 'started')
  if (run.ending) {
    const { how, reason } = run.ending
    if (!before?.ending) changes.ended.push(run)
    changes.count(run.versionId, '', how, how === 'completed' ? '' : reason)
  }
  return run
}

function countVisit({ changes }: LaneContext, run: RunRow, visit: Visit, seenBefore: number): void {
  if (visit.ordinal > seenBefore) changes.count(run.versionId, visit.node, 'entered')
  if (visit.left) changes.count(run.versionId, visit.node, visit.left.by, visit.left.key)
}

export function clearTimers({ dossier, changes }: LaneContext, runId: string, visit: number): void {
  for (const [key, timer] of dossier.timers) {
    if (timer.runId !== runId || timer.visit !== visit) continue
    dossier.timers.delete(key)
    changes.clearTimer(timer)
  }
}

/**
 * The run after a step. One that spins is parked with its place kept: no flow may eat the engine. Made in one piece: copies of
 * copies were a tenth of an entry.
 */
function runOf(
  { journeyId, versionId, burst: { since, count } }: Pick<RunRow, 'journeyId' | 'versionId' | 'burst'>,
  before: RunRow | undefined,
  { run, visits, effects }: Step,
  at: number,
): RunRow {
  const seenBefore = before?.visit ?? 0
  let fresh = 0
  for (const visit of visits) if (visit.ordinal > seenBefore) fresh++
  const burst = at - since >= dayMs ? { since: at, count: fresh } : { since, count: count + fresh }
  const isSpinning = burst.count > limits.visitsPerDay && run.status !== 'ended'
  const error = `More than ${limits.visitsPerDay} visits within a day.`
  return {
    id: run.id,
    customerId: run.customerId,
    journeyId,
    versionId,
    key: run.key,
    status: run.status,
    node: run.node,
    phase: run.phase,
    visit: run.visit,
    startedAt: run.startedAt,
    arrivedAt: run.arrivedAt,
    context: run.context,
    burst,
    ending: run.ending,
    parked: isSpinning ? { at, error, kind: 'visits', effects } : undefined,
  }
}

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
  const run = withBurst({ ...origin, ...step.run }, before, step, env.at)
  dossier.runs.set(run.id, run)
  changes.runs.set(run.id, run)
  for (const visit of step.visits) {
    changes.setVisit({ ...visit, runId: run.id, versionId: run.versionId, customerId: run.customerId })
    countVisit(cx, run, visit, before?.visit ?? 0)
    if (visit.left) clearTimers(cx, run.id, visit.ordinal)
  }
  for (const timer of step.timers) {
    const row = { ...timer, runId: run.id, customerId: run.customerId }
    dossier.timers.set(timerKey(row), row)
    changes.setTimer(row)
  }
  if (!before) changes.count(run.customerId, run.versionId, '', 'started')
  if (run.ending) {
    const { how, reason } = run.ending
    if (!before?.ending) changes.ended.push(run)
    changes.count(run.customerId, run.versionId, '', how, how === 'completed' ? '' : reason)
  }
  return run
}

function countVisit({ changes }: LaneContext, run: RunRow, visit: Visit, seenBefore: number): void {
  if (visit.ordinal > seenBefore) changes.count(run.customerId, run.versionId, visit.node, 'entered')
  if (visit.left) changes.count(run.customerId, run.versionId, visit.node, visit.left.by, visit.left.key)
}

export function clearTimers({ dossier, changes }: LaneContext, runId: string, visit: number): void {
  for (const [key, timer] of dossier.timers) {
    if (timer.runId !== runId || timer.visit !== visit) continue
    dossier.timers.delete(key)
    changes.clearTimer(timer)
  }
}

/** A run that spins is parked with its place kept: no flow may eat the engine. */
function withBurst(run: RunRow, before: RunRow | undefined, { visits, effects }: Step, at: number): RunRow {
  const fresh = visits.filter((visit) => visit.ordinal > (before?.visit ?? 0)).length
  const old = at - run.burst.since >= dayMs
  const burst = old ? { since: at, count: fresh } : { since: run.burst.since, count: run.burst.count + fresh }
  if (burst.count <= limits.visitsPerDay || run.status === 'ended') return { ...run, burst }
  const error = `More than ${limits.visitsPerDay} visits within a day.`
  return { ...run, burst, parked: { at, error, kind: 'visits', effects } }
}

import { lookEvent } from '../compile/eventNames.ts'
import { judge } from '../rule/judge.ts'
import type { Rule } from '../rule/Rule.ts'
import type { Instant } from '../time/Instant.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import { moveRun } from './moveRun.ts'
import type { RunRow } from './rows.ts'
import type { Watch } from './Watch.ts'

/** Lets every resting run look again at what it waits for: a rule that holds now, a date that was moved. */
export function lookAround(cx: LaneContext): void {
  const runs = [...cx.dossier.runs.values()].sort((a, b) => a.arrivedAt - b.arrivedAt)
  for (const run of runs) look(cx, run)
}

/** Ends the run's wait when it waits for a rule that holds already. */
export function lookForRule(cx: LaneContext, run: RunRow): void {
  if (awaitedBy(cx, run).length > 0) look(cx, run)
}

function look(cx: LaneContext, run: RunRow): void {
  if (hearsLooks(cx, run)) moveRun(cx, run.id, { type: 'look', dueAt: timersOf(cx, run) })
}

const awaitedBy = (cx: LaneContext, run: RunRow): readonly Rule[] => {
  const live = run.status === 'active' && !run.parked ? cx.env.version(run.versionId) : undefined
  return live?.compiled.awaited(run.node, run.phase) ?? []
}

/** Waits until a rule holds. */
export const waitWatch: Watch = {
  flips(cx) {
    const awaited = [...cx.dossier.runs.values()].flatMap((run) => awaitedBy(cx, run))
    if (awaited.length === 0) return []
    const facts = factsOf(cx)
    return awaited.flatMap((rule) => judge(rule, facts, cx.env.at).flipsAt ?? [])
  },
  review: lookAround,
}

const hearsLooks = ({ env }: LaneContext, { status, versionId, node, phase }: RunRow): boolean =>
  status === 'active' && env.version(versionId)?.compiled.hears(node, phase, lookEvent) === true

function timersOf({ dossier }: LaneContext, run: RunRow): Record<string, Instant> {
  const timers = [...dossier.timers.values()].filter(
    ({ runId, visit }) => runId === run.id && visit === run.visit,
  )
  return Object.fromEntries(timers.map(({ name, dueAt }) => [name, dueAt]))
}

import { timerEvent } from '../compile/eventNames.ts'
import { chanceOf, murmur3 } from '../compile/hash.ts'
import type { Phase } from '../node/Fragment.ts'
import type { DueSpec } from '../time/DueSpec.ts'
import { dueAt } from '../time/dueAt.ts'
import type { Instant } from '../time/Instant.ts'
import { timerKey } from './Dossier.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import type { LiveVersion } from './LaneEnv.ts'
import { putMessage } from './messages.ts'
import { clearTimers } from './recordStep.ts'
import type { RunRow, TimerRow } from './rows.ts'

interface Waits {
  waits: 'keep' | 'recompute'
  spreadMs: number
}

/**
 * Begins the run's next visit in the phase it rests in, without arriving: nothing is sent, asked or drawn again. The time
 * spent waiting counts, so the visit begins when the run came to the node.
 */
export function keepPlace(cx: LaneContext, waits: Waits, run: RunRow, to: LiveVersion): void {
  const { dossier, changes } = cx
  const before = [...dossier.timers.values()].filter(
    (timer) => timer.runId === run.id && timer.visit === run.visit,
  )
  clearTimers(cx, run.id, run.visit)
  const moved: RunRow = { ...run, visit: run.visit + 1 }
  dossier.runs.set(run.id, moved)
  changes.runs.set(run.id, moved)
  const { id: runId, customerId, versionId, node, visit: ordinal, arrivedAt } = moved
  changes.setVisit({ runId, customerId, versionId, ordinal, node, arrivedAt, why: [] })
  changes.count(versionId, node, 'entered')
  takeAlong(cx, run, ordinal)
  const phase = to.compiled.fragmentOf(node)?.phases[moved.phase] ?? {}
  for (const timer of timersOf(cx, waits, phase, before, moved)) {
    dossier.timers.set(timerKey(timer), timer)
    changes.setTimer(timer)
  }
}

/** Answers to what was asked before the change find the new visit. */
function takeAlong(cx: LaneContext, { id, visit: old }: RunRow, visit: number): void {
  const { dossier, changes } = cx
  const isMine = (row: { runId: string; visit: number }) => row.runId === id && row.visit === old
  for (const message of dossier.messages.values()) if (isMine(message)) putMessage(cx, { ...message, visit })
  for (const task of dossier.tasks.values())
    if (isMine(task)) {
      dossier.tasks.set(task.id, { ...task, visit })
      changes.tasks.set(task.id, { ...task, visit })
    }
  for (const holding of dossier.holdings.values())
    if (isMine(holding)) {
      dossier.holdings.set(holding.id, { ...holding, visit })
      changes.holdings.set(holding.id, { ...holding, visit })
    }
}

/** The timers that the new drawing listens to. One it sets and the old one did not is computed in any case. */
function timersOf(
  cx: LaneContext,
  { waits, spreadMs }: Waits,
  { entry = [], on = {} }: Phase,
  before: readonly TimerRow[],
  run: RunRow,
): TimerRow[] {
  const { id: runId, customerId, visit } = run
  const kept = before
    .filter(({ name }) => Object.hasOwn(on, timerEvent(name)))
    .map((timer) => ({ ...timer, visit }))
  const set = entry.flatMap((action): TimerRow[] => {
    if (action.type !== 'timer') return []
    const { name, spec } = action.params
    const old = kept.find((timer) => timer.name === name)
    if (old && waits === 'keep') return []
    const due = dueFrom(cx, spec, run)
    if (due === undefined && old) return []
    const at = due !== undefined && due > cx.env.at ? due : spread(cx.env.at, spreadMs, run.id)
    return [{ runId, customerId, visit, name, dueAt: at }]
  })
  const names = new Set(set.map(({ name }) => name))
  return [...kept.filter(({ name }) => !names.has(name)), ...set]
}

/** By the new drawing, had the run arrived under it. */
function dueFrom(cx: LaneContext, spec: DueSpec, run: RunRow): Instant | undefined {
  const draw = () => chanceOf(run.customerId, run.node, run.visit, 'spread')
  const due = dueAt(spec, { ...factsOf(cx), draw }, run.arrivedAt)
  return 'at' in due ? due.at : due.kind === 'now' ? run.arrivedAt : undefined
}

/** Those whose wait is over at once don't all leave in the same second. */
const spread = (at: Instant, overMs: number, runId: string): Instant =>
  at + 1 + (overMs > 0 ? murmur3(runId) % overMs : 0)

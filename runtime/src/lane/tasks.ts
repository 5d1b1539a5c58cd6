import type { Json } from '../rule/Facts.ts'
import type { Effect } from '../step/effects.ts'
import { parseDuration } from '../time/duration.ts'
import { addDuration } from '../time/zone.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import type { RunRow, TaskRow } from './rows.ts'
import { timedId } from './timedId.ts'

export function createTask(cx: LaneContext, run: RunRow, effect: Effect & { name: 'task.create' }): void {
  const { at } = cx.env
  const { title, script, level, dueIn } = effect.params
  const task: TaskRow = {
    id: timedId(at, 'task', run.id, effect.visit),
    runId: run.id,
    customerId: run.customerId,
    journeyId: run.journeyId,
    versionId: run.versionId,
    node: effect.node,
    visit: effect.visit,
    title,
    script,
    level,
    state: 'open',
    createdAt: at,
    dueAt: addDuration(at, parseDuration(dueIn), factsOf(cx).zone),
  }
  cx.dossier.tasks.set(task.id, task)
  cx.changes.tasks.set(task.id, task)
}

type Closing = { state: 'cancelled' } | { state: 'closed'; outcome: string; answer: Record<string, Json> }

/** Ends an open task once; a second closing changes nothing and answers `false`. */
export function closeTask({ dossier, changes, env }: LaneContext, task: TaskRow, closing: Closing): boolean {
  if (task.state !== 'open') return false
  const closed: TaskRow = { ...task, ...closing, closedAt: env.at }
  dossier.tasks.set(task.id, closed)
  changes.tasks.set(task.id, closed)
  return true
}

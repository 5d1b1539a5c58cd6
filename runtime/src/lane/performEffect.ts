import type { Effect } from '../step/effects.ts'
import type { RunEvent } from '../step/Run.ts'
import { askSource } from './askSource.ts'
import { updateAttributes } from './customers.ts'
import { askEntry } from './entryCap.ts'
import { followedEffect } from './followedEffect.ts'
import { askOffer, releaseHolding } from './holdings.ts'
import type { LaneContext } from './LaneContext.ts'
import type { LiveVersion } from './LaneEnv.ts'
import { dropMessage, queueMessage } from './messages.ts'
import type { RunRow } from './rows.ts'
import { closeTask, createTask } from './tasks.ts'

/** Does what a step asked for. Answers that can be given at once are returned and step the run again. */
export function performEffect(
  cx: LaneContext,
  live: LiveVersion,
  run: RunRow,
  effect: Effect,
): RunEvent | undefined {
  const { dossier } = cx
  const ofVisit = (row: { runId: string; visit: number }) =>
    row.runId === run.id && row.visit === effect.visit
  switch (effect.name) {
    case 'message.queue':
      queueMessage(cx, run, effect)
      return undefined
    case 'message.drop':
      for (const message of dossier.messages.values()) if (ofVisit(message)) dropMessage(cx, message)
      return undefined
    case 'task.create':
      createTask(cx, run, followedEffect(cx, live.versionId, effect) as typeof effect)
      return undefined
    case 'task.cancel':
      for (const task of dossier.tasks.values())
        if (ofVisit(task)) closeTask(cx, task, { state: 'cancelled' })
      return undefined
    case 'pool.ask':
      return askOffer(cx, run, followedEffect(cx, live.versionId, effect) as typeof effect)
    case 'entry.ask':
      askEntry(cx, run, effect)
      return undefined
    case 'pool.release':
      for (const holding of dossier.holdings.values()) if (ofVisit(holding)) releaseHolding(cx, holding)
      return undefined
    case 'customer.update':
      updateAttributes(cx, effect.params.set, effect.params.unset)
      return { type: 'answer', visit: effect.visit, answer: 'customer.updated', outcome: 'updated' }
    case 'source.ask':
      askSource(cx, run, effect)
      return undefined
    case 'split.assign':
      assign(cx, effect)
      return undefined
    case 'goal.note':
      cx.changes.count(live.versionId, '', 'goal', effect.params.goal)
      return undefined
  }
}

/** The first arm drawn is the one kept, for ever. */
function assign({ dossier, changes, env }: LaneContext, effect: Effect & { name: 'split.assign' }): void {
  const { experiment, arm, slot, control } = effect.params
  if (dossier.assignments.has(experiment)) return
  const row = { customerId: dossier.id, experiment, arm, slot, control, at: env.at }
  dossier.assignments.set(experiment, row)
  changes.assignments.set(`${dossier.id}:${experiment}`, row)
}

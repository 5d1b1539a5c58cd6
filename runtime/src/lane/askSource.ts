import type { Effect } from '../step/effects.ts'
import type { LaneContext } from './LaneContext.ts'
import type { RunRow } from './rows.ts'
import { timedId } from './timedId.ts'

/** Writes down what a system outside is to be asked; who talks to systems takes it from there. */
export function askSource(cx: LaneContext, run: RunRow, effect: Effect & { name: 'source.ask' }): void {
  const { at } = cx.env
  const id = timedId(at, 'question', run.id, effect.visit)
  cx.changes.questions.set(id, {
    id,
    runId: run.id,
    customerId: run.customerId,
    externalId: cx.dossier.customer?.externalId,
    visit: effect.visit,
    at,
    ...effect.params,
  })
}

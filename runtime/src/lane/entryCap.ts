import type { Effect } from '../step/effects.ts'
import type { RunEvent } from '../step/Run.ts'
import { mailPool, putHolding } from './holdings.ts'
import type { LaneContext } from './LaneContext.ts'
import type { HoldingRow, RunRow } from './rows.ts'
import { timedId } from './timedId.ts'

/** The pool that keeps the number of a journey's entries. People can't make one of such a name. */
const poolOf = ({ journeyId }: RunRow): string => `entry:${journeyId}`

/** Whether a holding is a place in a journey and no offer. */
export const isPlace = ({ pool }: HoldingRow): boolean => pool?.startsWith('entry:') ?? false

/** Asks the home of the journey's cap for a place and rests until it answers. */
export function askEntry(cx: LaneContext, run: RunRow, effect: Effect & { name: 'entry.ask' }): void {
  const { at } = cx.env
  const holding: HoldingRow = {
    id: timedId(at, 'holding', run.id, effect.visit),
    customerId: run.customerId,
    runId: run.id,
    node: effect.node,
    visit: effect.visit,
    offer: 'entry',
    pool: poolOf(run),
    state: 'asked',
    expiresAt: at,
    terms: {},
    at,
  }
  putHolding(cx, holding)
  mailPool(cx, holding, 'ask', effect.params)
}

/** The home's word: a place is taken for good, with no place the run is over before it began. */
export function answerEntry(cx: LaneContext, holding: HoldingRow, granted: boolean): RunEvent | undefined {
  if (holding.state !== 'asked') return undefined
  const answered: HoldingRow = { ...holding, state: granted ? 'issued' : 'refused', at: cx.env.at }
  putHolding(cx, answered)
  if (granted) mailPool(cx, answered, 'issue')
  const outcome = granted ? 'admitted' : 'full'
  return { type: 'answer', visit: holding.visit, answer: 'entry.answered', outcome }
}

/** Whoever found no place has not been in: they may come again as if they had never asked. */
export function forgetEntry({ dossier, changes }: LaneContext, run: RunRow): void {
  dossier.entries = dossier.entries.map((entry) => {
    if (entry.runId !== run.id) return entry
    const forgotten = { ...entry, void: true }
    changes.setEntry(forgotten)
    return forgotten
  })
}

import type { Effect } from '../step/effects.ts'
import type { RunEvent } from '../step/Run.ts'
import { parseDuration } from '../time/duration.ts'
import { isoOf } from '../time/Instant.ts'
import { addDuration } from '../time/zone.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import type { HoldingRow, PoolMailRow, Quota, RunRow } from './rows.ts'
import { timedId } from './timedId.ts'

/** Grants at once what has no stock; asks the pool's home for what is scarce and rests until it answers. */
export function askOffer(
  cx: LaneContext,
  run: RunRow,
  effect: Effect & { name: 'pool.ask' },
): RunEvent | undefined {
  const { at } = cx.env
  const { offer, title, kind, value, validFor, pool } = effect.params
  const expiresAt = addDuration(at, parseDuration(validFor), factsOf(cx).zone)
  const holding: HoldingRow = {
    id: timedId(at, 'holding', run.id, effect.visit),
    customerId: run.customerId,
    runId: run.id,
    node: effect.node,
    visit: effect.visit,
    offer,
    ...(pool === undefined ? {} : { pool }),
    state: pool === undefined ? 'reserved' : 'asked',
    expiresAt,
    terms: { id: offer, title, kind, value, expiresAt: isoOf(expiresAt) },
    at,
  }
  putHolding(cx, holding)
  if (pool === undefined) return grantedEvent(holding)
  mailPool(cx, holding, 'ask')
  return undefined
}

/** The pool's word on an ask. A grant for a run that ended meanwhile goes straight back. */
export function answerOffer(
  cx: LaneContext,
  holding: HoldingRow,
  granted: boolean,
  code?: string,
): RunEvent | undefined {
  if (holding.state !== 'asked') return undefined
  const answered: HoldingRow = {
    ...holding,
    state: granted ? 'reserved' : 'refused',
    ...(code === undefined ? {} : { code }),
  }
  putHolding(cx, answered)
  if (granted) return grantedEvent(answered)
  return { type: 'answer', visit: holding.visit, answer: 'offer.refused', outcome: 'noStock' }
}

/** A message or task that carries the offer was accepted: the customer has it now. */
export function issueHoldings(cx: LaneContext, runId: string): void {
  for (const holding of cx.dossier.holdings.values()) {
    if (holding.runId === runId && holding.state === 'reserved') change(cx, holding, 'issued', 'issue')
  }
}

/** Gives back what was never issued. An ask still under way is released too: the home keeps a tombstone. */
export function releaseHolding(cx: LaneContext, holding: HoldingRow): void {
  if (holding.state === 'reserved' || holding.state === 'asked') change(cx, holding, 'released', 'release')
}

export function redeemOffer(cx: LaneContext, offer: string): void {
  const holding = [...cx.dossier.holdings.values()].find(
    (one) => one.offer === offer && one.state === 'issued',
  )
  if (holding) change(cx, holding, 'redeemed', 'redeem')
}

function change(
  cx: LaneContext,
  holding: HoldingRow,
  state: HoldingRow['state'],
  kind: PoolMailRow['kind'],
): void {
  const changed = { ...holding, state, at: cx.env.at }
  putHolding(cx, changed)
  if (changed.pool !== undefined) mailPool(cx, changed, kind)
}

export function putHolding({ dossier, changes }: LaneContext, holding: HoldingRow): void {
  dossier.holdings.set(holding.id, holding)
  changes.holdings.set(holding.id, holding)
}

export function mailPool(
  { changes, env }: LaneContext,
  holding: HoldingRow,
  kind: PoolMailRow['kind'],
  quota?: Quota,
): void {
  const id = timedId(env.at, 'mail', holding.id, kind)
  const { customerId, runId, visit } = holding
  changes.poolMail.set(id, {
    id,
    pool: holding.pool ?? '',
    kind,
    holding: holding.id,
    customerId,
    runId,
    visit,
    at: env.at,
    ...(quota ? { quota } : {}),
  })
}

const grantedEvent = (holding: HoldingRow): RunEvent => ({
  type: 'answer',
  visit: holding.visit,
  answer: 'offer.granted',
  outcome: 'granted',
  remember: { offer: { ...holding.terms, ...(holding.code === undefined ? {} : { code: holding.code }) } },
})

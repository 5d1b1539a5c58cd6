import { limits } from '../flow/limits.ts'
import type { Json } from '../rule/Facts.ts'
import { dismissRun } from './attendRun.ts'
import { ensureCustomer, putCustomer } from './customers.ts'
import { type Dossier, emptyDossier } from './Dossier.ts'
import { judgeExits } from './exitsAndGoals.ts'
import type { InboxItem } from './items.ts'
import type { LaneContext } from './LaneContext.ts'
import type { CustomerRow, RunRow } from './rows.ts'

/*
 * Two profiles of one person, in different buckets, become one:
 *
 *   asked     `merge` in the inbox of the profile that goes. Unknown: the profile is made, so that what comes later
 *             for it is sent on.
 *   merging   a message of it was claimed and nobody knows yet what became of it. Everything goes on as before, but
 *             nothing more is claimed.
 *   merged    all its rows leave as mail for the other profile, in the transaction that marks it. From now on
 *             whatever arrives here is sent on, in order.
 *   absorbed  the other profile has the rows; of two runs in one journey the older goes on.
 *
 * What is sent on remembers the profiles it passed. A profile that finds itself among them is part of a circle: the
 * smallest id of it becomes whole again and keeps what arrives.
 */

type Item<Kind extends InboxItem['kind']> = InboxItem & { kind: Kind }

export function applyMerge(cx: LaneContext, { into, previous }: Item<'merge'>): void {
  const { dossier } = cx
  if (into === dossier.id || (!dossier.customer && previous === 'user')) return
  putCustomer(cx, { ...ensureCustomer(cx, undefined), mergingInto: into })
  departIfFree(cx, [])
}

/** Sends a profile's rows off once no claimed message of it is unsettled. */
export function departIfFree(cx: LaneContext, path: readonly string[]): void {
  const { dossier, changes, env } = cx
  const { customer } = dossier
  const into = customer?.mergingInto
  if (!customer || into === undefined) return
  if ([...dossier.messages.values()].some(({ state }) => state === 'claimed')) return
  // In one transaction all rows leave together: a second leaving adds what has come since the first.
  const before = changes.departures.get(dossier.id)
  const { attributes, timeZone, locale, reachable, isTest, createdAt } = before
    ? joined(customer, before.item.profile)
    : customer
  const profile = { attributes, timeZone, locale, reachable: [...reachable], isTest, createdAt }
  const item: Item<'absorb'> = { kind: 'absorb', from: dossier.id, path: [...path, dossier.id], profile }
  const leaving = before?.dossier ?? { ...dossier }
  changes.departures.set(dossier.id, { from: dossier.id, into, item, dossier: leaving })
  const { mergingInto: _, ...rest } = customer
  putCustomer(cx, { ...rest, attributes: {}, reachable: [], mergedInto: into, mergedAt: env.at })
  Object.assign(dossier, emptied(dossier.customer as CustomerRow))
}

/** Sends an item for a merged profile on; `false` when it is to be applied here. */
export function sendOn(
  cx: LaneContext,
  item: InboxItem,
  path: readonly string[],
  messageId?: string,
): boolean {
  const { customer, id } = cx.dossier
  const into = customer?.mergedInto
  if (!customer || into === undefined) return false
  if (isRootOf(path, id)) {
    const { mergedInto: _, mergedAt: __, ...whole } = customer
    putCustomer(cx, whole)
    return false
  }
  if (item.kind === 'absorb') {
    putCustomer(cx, { ...joined(customer, item.profile), mergedInto: undefined, mergingInto: into })
    departIfFree(cx, path)
  } else if (item.kind !== 'merge' || (item.previous === 'user' && item.into !== into)) {
    cx.changes.letters.push({
      from: id,
      to: into,
      item: { kind: 'forwarded', path: [...path, id], item },
      messageId,
    })
  }
  return true
}

/** Takes another profile in, whose rows the store has put to ours already. What we know ourselves stays. */
export function applyAbsorb(cx: LaneContext, item: Item<'absorb'>): void {
  putCustomer(cx, joined(ensureCustomer(cx, undefined), item.profile))
  endYounger(cx, new Set(item.runs ?? []))
  judgeExits(cx)
}

function isRootOf(path: readonly string[], id: string): boolean {
  const start = path.indexOf(id)
  return start >= 0 && path.slice(start).every((other) => id <= other)
}

function joined(customer: CustomerRow, profile: Item<'absorb'>['profile']): CustomerRow {
  const attributes: Record<string, Json> = { ...customer.attributes }
  for (const [name, value] of Object.entries(profile.attributes))
    if (!Object.hasOwn(attributes, name) && Object.keys(attributes).length < limits.attributes)
      attributes[name] = value
  return {
    ...customer,
    attributes,
    timeZone: customer.timeZone ?? profile.timeZone,
    locale: customer.locale ?? profile.locale,
    reachable: [...new Set([...customer.reachable, ...profile.reachable])],
    isTest: customer.isTest || profile.isTest,
    createdAt: Math.min(customer.createdAt, profile.createdAt),
  }
}

/** Of two runs in one journey, one of them new here, the older goes on; runs of different keys are no two of one. */
function endYounger(cx: LaneContext, moved: ReadonlySet<string>): void {
  const active = activeRuns(cx)
  const placeOf = ({ journeyId, key }: RunRow) => JSON.stringify([journeyId, key])
  for (const place of new Set(active.map(placeOf))) {
    const runs = active.filter((run) => placeOf(run) === place)
    if (!runs.some(({ id }) => moved.has(id))) continue
    const [, ...younger] = runs.sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
    for (const run of younger) dismissRun(cx, run, 'merged')
  }
}

const activeRuns = ({ dossier }: LaneContext): RunRow[] =>
  [...dossier.runs.values()].filter(({ status }) => status === 'active')

/** All but the customer has gone with the letters. What is watched stays noted until it is judged anew. */
function emptied(customer: CustomerRow): Omit<Dossier, 'watchAt'> {
  const { watchAt: _, ...empty } = emptyDossier(customer.id)
  return { ...empty, customer }
}

import type { Json } from '../rule/Facts.ts'
import { applyPlan } from './applyPlan.ts'
import { applyTrack } from './applyTrack.ts'
import { attendRun } from './attendRun.ts'
import { ensureCustomer, mergeTraits } from './customers.ts'
import { consentKey } from './Dossier.ts'
import { enterJourney } from './enterJourney.ts'
import { answerEntry, isPlace } from './entryCap.ts'
import { judgeExits } from './exitsAndGoals.ts'
import { hearSource } from './hearSource.ts'
import { answerOffer, releaseHolding } from './holdings.ts'
import { InboxItem } from './items.ts'
import type { LaneContext } from './LaneContext.ts'
import { lookAgain } from './lookAgain.ts'
import { isLeftOut, noteInside } from './members.ts'
import { applyAbsorb, applyMerge, departIfFree, sendOn } from './merging.ts'
import { moveRun } from './moveRun.ts'
import { receiveReceipt, settleMessage } from './settleMessage.ts'
import { closeTask } from './tasks.ts'
import { withConsequences } from './withConsequences.ts'

/** Applies one row of the inbox to the customer it is for, or sends it on to the one they were merged into. */
export function applyItem(cx: LaneContext, arrived: InboxItem, messageId?: string): void {
  const { item, path } = opened(arrived)
  if (sendOn(cx, item, path, messageId)) return
  withConsequences(cx, () => apply(cx, item))
  departIfFree(cx, [])
}

function opened(item: InboxItem): { item: InboxItem; path: readonly string[] } {
  if (item.kind === 'forwarded') return { item: InboxItem.parse(item.item), path: item.path }
  return { item, path: item.kind === 'absorb' ? item.path : [] }
}

function apply(cx: LaneContext, item: InboxItem): void {
  if (item.kind === 'identify') applyIdentify(cx, item)
  else if (item.kind === 'track') applyTrack(cx, item)
  else if (item.kind === 'consider') applyConsider(cx, item)
  else if (item.kind === 'enter') applyEnter(cx, item)
  else if (item.kind === 'look') lookAgain(cx, item)
  else if (item.kind === 'settled') settleMessage(cx, item)
  else if (item.kind === 'receipt') receiveReceipt(cx, item)
  else if (item.kind === 'taskClosed') applyTaskClosed(cx, item)
  else if (item.kind === 'poolAnswer') applyPoolAnswer(cx, item)
  else if (item.kind === 'attend') attendRun(cx, item)
  else if (item.kind === 'sourceAnswered') hearSource(cx, item)
  else if (item.kind === 'plan') applyPlan(cx, item.plan)
  else if (item.kind === 'consent') applyConsent(cx, item)
  else if (item.kind === 'merge') applyMerge(cx, item)
  else if (item.kind === 'absorb') applyAbsorb(cx, item)
}

type Item<Kind extends InboxItem['kind']> = InboxItem & { kind: Kind }

function applyIdentify(cx: LaneContext, item: Item<'identify'>): void {
  const { externalId, timeZone, locale, reachable, isTest } = item
  mergeTraits(cx, item.attributes, { externalId, timeZone, locale, reachable, isTest })
}

function applyConsider(cx: LaneContext, item: Item<'consider'>): void {
  const live = cx.env.accepting.find((one) => one.journeyId === item.journey)
  if (!live || !cx.dossier.customer) return
  if (item.inside) noteInside(cx, live, item.key)
  else if (!isLeftOut(cx, live)) enterJourney(cx, live, { key: item.key, isSweep: true })
}

/** An entry that is asked for by name creates the customer, as an event does. */
function applyEnter(cx: LaneContext, item: Item<'enter'>): void {
  const live = cx.env.accepting.find((one) => one.journeyId === item.journey)
  if (!live) return
  ensureCustomer(cx, item.externalId)
  enterJourney(cx, live, { key: item.key, runKey: item.runKey, data: item.data })
}

/** What the agent learned belongs to the customer before the journey goes on. */
function applyTaskClosed(cx: LaneContext, item: Item<'taskClosed'>): void {
  const task = cx.dossier.tasks.get(item.task)
  const { outcome, reason, nps, note, actor } = item
  const answer: Record<string, Json> = { outcome, actor }
  for (const [name, value] of Object.entries({ reason, nps, note }))
    if (value !== undefined) answer[name] = value
  if (!task || !closeTask(cx, task, { state: 'closed', outcome, answer })) return
  const learned = { ...(reason === undefined ? {} : { reason }), ...(nps === undefined ? {} : { nps }) }
  if (mergeTraits(cx, learned)) judgeExits(cx)
  moveRun(cx, task.runId, {
    type: 'answer',
    visit: task.visit,
    answer: 'task.closed',
    outcome,
    remember: { task: answer },
  })
}

function applyPoolAnswer(cx: LaneContext, item: Item<'poolAnswer'>): void {
  const holding = cx.dossier.holdings.get(item.holding)
  if (!holding) return
  const event = isPlace(holding)
    ? answerEntry(cx, holding, item.granted)
    : answerOffer(cx, holding, item.granted, item.code)
  if (!event || moveRun(cx, holding.runId, event)) return
  const kept = cx.dossier.holdings.get(holding.id)
  if (kept) releaseHolding(cx, kept)
}

function applyConsent(cx: LaneContext, item: Item<'consent'>): void {
  const { channel, category, granted, evidence } = item
  const row = { customerId: cx.dossier.id, channel, category, granted, evidence, at: cx.env.at }
  cx.dossier.consents.set(consentKey(channel, category), row)
  cx.changes.setConsent(row)
}

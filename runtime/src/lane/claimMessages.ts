import { renderCopy } from '../copy/renderCopy.ts'
import { pickLocale } from '../flow/pickText.ts'
import { judgeMessage } from '../policy/judgeMessage.ts'
import type { Copy } from '../step/effects.ts'
import { carriesStaleOffer } from './carriesStaleOffer.ts'
import { judgeExitsOf } from './exitsAndGoals.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import type { LaneEnv } from './LaneEnv.ts'
import { putMessage } from './messages.ts'
import { queuedCopy } from './queuedCopy.ts'
import { untilResumed } from './resumeRun.ts'
import type { MessageRow, Rendered } from './rows.ts'
import { longestTryMs, triedSince, triesOf } from './sendLater.ts'
import { answer } from './settleMessage.ts'
import { withConsequences } from './withConsequences.ts'

/**
 * Decides every message that is due: send, hold or suppress. Exit rules come first, after every stored event
 * was applied; copy is rendered from the facts of this instant. Returns what is to be handed over once the
 * transaction is committed.
 */
export function claimMessages(cx: LaneContext): MessageRow[] {
  return withConsequences(cx, () => claimDue(cx))
}

function claimDue(cx: LaneContext): MessageRow[] {
  const claimed: MessageRow[] = []
  if (cx.dossier.customer?.mergingInto !== undefined) return holdForMerge(cx)
  for (const { id } of dueMessages(cx)) {
    const run = cx.dossier.runs.get(cx.dossier.messages.get(id)?.runId ?? '')
    if (run && !run.parked) judgeExitsOf(cx, run)
    const message = cx.dossier.messages.get(id)
    if (!message || !isWaiting(message)) continue
    if (isPaused(cx, message)) {
      const verdict = { ...message.verdict, pausedAt: cx.env.at }
      putMessage(cx, { ...message, state: 'held', reason: 'paused', notBefore: untilResumed, verdict })
      continue
    }
    const leaving = decide(cx, message, claimed)
    if (leaving) claimed.push(leaving)
  }
  return claimed
}

const isPaused = ({ env: { control } }: LaneContext, { journeyId }: MessageRow): boolean =>
  control.holds.has(journeyId) && !control.resumed.has(journeyId)

/** Who is about to be merged is sent nothing before that is done. */
function holdForMerge(cx: LaneContext): [] {
  for (const message of dueMessages(cx)) putMessage(cx, { ...message, notBefore: cx.env.at + 60_000 })
  return []
}

const isWaiting = (message: MessageRow): boolean => message.state === 'queued' || message.state === 'held'

function dueMessages({ dossier, env }: LaneContext): MessageRow[] {
  return [...dossier.messages.values()]
    .filter((message) => isWaiting(message) && message.notBefore <= env.at)
    .sort((a, b) => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1))
}

function decide(
  cx: LaneContext,
  message: MessageRow,
  claimed: readonly MessageRow[],
): MessageRow | undefined {
  const { dossier, env } = cx
  const facts = factsOf(cx)
  // What is claimed but not yet settled counts against a cap as well.
  const leaving = [...dossier.messages.values()].filter(
    (one) => one.state === 'claimed' && !claimed.includes(one),
  )
  const sends = [
    ...dossier.sends,
    ...[...leaving, ...claimed].map((one) => ({ channel: one.channel, category: one.category, at: env.at })),
  ]
  const verdict = judgeMessage(
    message,
    {
      zone: facts.zone,
      events: facts.events,
      reachable: dossier.customer?.reachable ?? [],
      consents: dossier.consents,
      sends,
    },
    env.workspace.policy,
    env.at,
  )
  const seen = { ...verdict.seen, ...triesOf(message) }
  const since = triedSince(message)
  if (since !== undefined && env.at - since >= longestTryMs)
    return suppress(cx, { ...message, verdict: seen }, 'providerRefused')
  if (verdict.do === 'hold') {
    putMessage(cx, {
      ...message,
      state: 'held',
      reason: verdict.reason,
      notBefore: verdict.until,
      verdict: seen,
    })
    return undefined
  }
  if (verdict.do === 'suppress') return suppress(cx, { ...message, verdict: seen }, verdict.reason)
  const rendered = render(cx, message)
  if (rendered === 'offerExpired' || rendered === 'templateError')
    return suppress(cx, { ...message, verdict: seen }, rendered)
  const { reason: _, ...rest } = message
  const leavingNow: MessageRow = {
    ...rest,
    state: 'claimed',
    claimedAt: env.at,
    verdict: seen,
    rendered,
  }
  putMessage(cx, leavingNow)
  return leavingNow
}

function suppress(cx: LaneContext, message: MessageRow, reason: MessageRow['reason']): undefined {
  putMessage(cx, { ...message, state: 'suppressed', reason, settledAt: cx.env.at }, `suppressed:${reason}`)
  answer(cx, message, 'notSent')
  return undefined
}

function render(cx: LaneContext, message: MessageRow): Rendered | 'templateError' | 'offerExpired' {
  const { env, dossier } = cx
  const facts = factsOf(cx)
  const text = textOf(env, message)
  const copy = pickLocale<Copy>(text.copy, facts.locale)
  if (!copy) return 'templateError'
  if (carriesStaleOffer(cx, message, copy.value)) return 'offerExpired'
  const result = renderCopy(copy.value, {
    customer: facts.attributes,
    ...(dossier.runs.get(message.runId)?.context.data ?? {}),
    brand: env.workspace.brand,
    currency: env.workspace.currency,
    locale: copy.locale,
    zone: facts.zone,
    at: env.at,
  })
  if ('error' in result) return 'templateError'
  const marked = text.copyOf === undefined ? {} : { copyOf: text.copyOf }
  return { locale: copy.locale, ...result, ...marked }
}

/** The text as it was queued, or as a version that only mends texts has it now. */
function textOf(env: LaneEnv, message: MessageRow): { copy: MessageRow['copy']; copyOf?: number } {
  const newer = env.version(env.control.copyFrom.get(message.versionId) ?? '')
  const copy = newer && queuedCopy(newer.compiled.fragmentOf(message.node), message.channel)
  return copy && newer ? { copy, copyOf: newer.number } : { copy: message.copy }
}

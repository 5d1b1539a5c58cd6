import { renderCopy } from '../copy/renderCopy.ts'
import { pickLocale } from '../flow/pickText.ts'
import { judgeMessage } from '../policy/judgeMessage.ts'
import type { Copy } from '../step/effects.ts'
import { judgeExitsOf } from './exitsAndGoals.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import { putMessage } from './messages.ts'
import type { MessageRow } from './rows.ts'
import { answer } from './settleMessage.ts'

/**
 * Decides every message that is due: send, hold or suppress. Exit rules come first, after every stored event
 * was applied; copy is rendered from the facts of this instant. Returns what is to be handed over once the
 * transaction is committed.
 */
export function claimMessages(cx: LaneContext): MessageRow[] {
  const claimed: MessageRow[] = []
  for (const { id } of dueMessages(cx)) {
    const run = cx.dossier.runs.get(cx.dossier.messages.get(id)?.runId ?? '')
    if (run && !run.parked) judgeExitsOf(cx, run)
    const message = cx.dossier.messages.get(id)
    if (!message || !isWaiting(message)) continue
    const leaving = decide(cx, message, claimed)
    if (leaving) claimed.push(leaving)
  }
  return claimed
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
  if (verdict.do === 'hold') {
    putMessage(cx, {
      ...message,
      state: 'held',
      reason: verdict.reason,
      notBefore: verdict.until,
      verdict: verdict.seen,
    })
    return undefined
  }
  if (verdict.do === 'suppress') return suppress(cx, { ...message, verdict: verdict.seen }, verdict.reason)
  const rendered = render(cx, message)
  if (!rendered) return suppress(cx, { ...message, verdict: verdict.seen }, 'templateError')
  const { reason: _, ...rest } = message
  const leavingNow: MessageRow = {
    ...rest,
    state: 'claimed',
    claimedAt: env.at,
    verdict: verdict.seen,
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

function render(cx: LaneContext, message: MessageRow): MessageRow['rendered'] {
  const { env, dossier } = cx
  const facts = factsOf(cx)
  const copy = pickLocale<Copy>(message.copy, facts.locale)
  if (!copy) return undefined
  const result = renderCopy(copy.value, {
    customer: facts.attributes,
    ...(dossier.runs.get(message.runId)?.context.data ?? {}),
    brand: env.workspace.brand,
    currency: env.workspace.currency,
    locale: copy.locale,
    zone: facts.zone,
    at: env.at,
  })
  return 'error' in result ? undefined : { locale: copy.locale, ...result }
}

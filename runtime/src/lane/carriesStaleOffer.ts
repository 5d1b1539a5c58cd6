import type { Json } from '../rule/Facts.ts'
import type { Copy } from '../step/effects.ts'
import type { Instant } from '../time/Instant.ts'
import { releaseHolding } from './holdings.ts'
import type { LaneContext } from './LaneContext.ts'
import type { MessageRow } from './rows.ts'

/**
 * Whether the message would carry an offer that has expired: its text names it, or nothing has carried it to the customer
 * yet. Then what was set aside for them goes back, and later messages of the run may leave without it.
 */
export function carriesStaleOffer(cx: LaneContext, message: MessageRow, copy: Copy): boolean {
  const { at } = cx.env
  if (!hasExpired(cx.dossier.runs.get(message.runId)?.context.data.offer, at)) return false
  const unsaid = [...cx.dossier.holdings.values()].filter(
    (one) => one.runId === message.runId && one.state === 'reserved' && one.expiresAt <= at,
  )
  for (const holding of unsaid) releaseHolding(cx, holding)
  return unsaid.length > 0 || namesOffer(copy)
}

function hasExpired(offer: Json | undefined, at: Instant): boolean {
  if (offer === null || typeof offer !== 'object' || Array.isArray(offer)) return false
  return typeof offer.expiresAt === 'string' && Date.parse(offer.expiresAt) <= at
}

/** A tag or an output of the template that asks for the offer. */
const namesOffer = ({ subject = '', body }: Copy): boolean =>
  /\{[{%][^}]*\boffer\b/.test(`${subject} ${body}`)

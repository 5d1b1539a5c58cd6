import type { Channel, MessageCategory } from '../flow/channels.ts'
import type { SuppressionReason } from '../flow/exitReasons.ts'
import type { FactEvent, Json } from '../rule/Facts.ts'
import { type Instant, isoOf } from '../time/Instant.ts'
import { capUntil } from './caps.ts'
import type { Policy } from './Policy.ts'
import { quietUntil } from './quietHours.ts'

/** What the policy may know of the customer a message is for. */
export interface Recipient {
  zone: string
  events: readonly FactEvent[]
  reachable: readonly Channel[]
  consents: ReadonlyMap<string, { granted: boolean }>
  sends: readonly { channel: Channel; category: MessageCategory; at: Instant }[]
}

interface Subject {
  channel: Channel
  category: MessageCategory
  expiresAt: Instant
  reason?: string | undefined
}

/** `seen` explains the verdict: each rule that spoke with the value it saw. */
export type Verdict = { seen: Record<string, Json> } & (
  | { do: 'send' }
  | { do: 'hold'; reason: 'quiet' | 'cap' | 'complaintOpen'; until: Instant }
  | { do: 'suppress'; reason: SuppressionReason }
)

/** Send, hold or suppress: judged at the claim, on the facts of that instant, and again after every hold. */
export function judgeMessage(message: Subject, to: Recipient, policy: Policy, at: Instant): Verdict {
  const seen: Record<string, Json> = {
    at: isoOf(at),
    zone: to.zone,
    channel: message.channel,
    category: message.category,
  }
  const suppress = (reason: SuppressionReason): Verdict => ({
    do: 'suppress',
    reason,
    seen: { ...seen, suppressed: reason },
  })
  if (!to.reachable.includes(message.channel)) return suppress('noAddress')
  const consent = to.consents.get(`${message.channel}:${message.category}`)
  seen.consent = consent?.granted ?? null
  if (consent?.granted === false || (!consent && policy.needConsent.includes(message.category)))
    return suppress('noConsent')
  if (at >= message.expiresAt) return suppress(expiredBy(message.reason))
  const hold = holdOf(message, to, policy, at)
  if (!hold) return { do: 'send', seen }
  const until = Math.min(hold.until, message.expiresAt)
  return { do: 'hold', reason: hold.reason, until, seen: { ...seen, held: hold.reason, until: isoOf(until) } }
}

type Hold = { reason: 'quiet' | 'cap' | 'complaintOpen'; until: Instant }

/** An open complaint weighs most: it ends by an event. Then the cap and the quiet hours, whichever lasts longer. */
function holdOf(message: Subject, to: Recipient, policy: Policy, at: Instant): Hold | undefined {
  if (message.category === 'marketing' && hasOpenComplaint(to.events, at))
    return { reason: 'complaintOpen', until: message.expiresAt }
  const cap = capUntil(message, to, policy.caps, at)
  // A cap of nought never has room again: no clock shows an instant after all of them.
  if (cap !== undefined && cap >= message.expiresAt) return { reason: 'cap', until: cap }
  const quiet = quietUntil(message.category, to.zone, policy.quiet, cap ?? at)
  if (quiet !== undefined) return { reason: cap === undefined ? 'quiet' : 'cap', until: quiet }
  return cap === undefined ? undefined : { reason: 'cap', until: cap }
}

/** The latest word on complaints is that one was opened. */
export function hasOpenComplaint(events: readonly FactEvent[], at: Instant): boolean {
  const last = events.findLast(
    (event) => event.at <= at && (event.name === 'complaint.opened' || event.name === 'complaint.closed'),
  )
  return last?.name === 'complaint.opened'
}

function expiredBy(held: string | undefined): SuppressionReason {
  if (held === 'cap') return 'cap'
  if (held === 'provider') return 'providerRefused'
  return held === 'complaintOpen' ? 'complaintOpen' : 'quietTooLong'
}

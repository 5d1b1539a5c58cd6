import { type Instant, type Json, limits } from '@rekindle/runtime'
import { v7 } from 'uuid'
import { customerIdOf, type Identity } from '../ingest/customerIdOf.ts'
import type { Posting } from '../ingest/postItems.ts'
import { readTraits } from '../ingest/readTraits.ts'
import { SegmentMessage } from './SegmentMessage.ts'

export interface Reading {
  workspaceId: string
  /** The workspace's clock when the request came. */
  at: Instant
  /** When the client says it sent the request; corrects clocks that are wrong. */
  sentAt?: string | null | undefined
}

/** Calls of Segment that say nothing about a customer here: accepted, and not kept. */
const ignored = new Set(['group', 'alias'])
/** Looking at a page or a screen is an event like any other. */
const viewed: Record<string, string> = { page: 'page.viewed', screen: 'screen.viewed' }

/** What one Segment message puts into inboxes, profile before event; or a sentence that says what is wrong. */
export function readMessage(value: unknown, reading: Reading): Posting[] | string {
  const size = Buffer.byteLength(JSON.stringify(value) ?? '')
  if (size > limits.eventBytes) return `The message has ${size} bytes: at most ${limits.eventBytes} are kept.`
  const parsed = SegmentMessage.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return `${issue?.path.join('.') || 'message'}: ${issue?.message}`.slice(0, 300)
  }
  const message = parsed.data
  const type = message.type ?? 'track'
  if (ignored.has(type)) return []
  const identity = identityOf(message)
  if (!identity) return 'A message needs a userId or an anonymousId.'
  if (type === 'identify') return readIdentify(message, identity, reading)
  const event = viewed[type] ?? message.event
  if (type !== 'track' && !viewed[type])
    return `Type "${type.slice(0, 20)}" is unknown: use identify or track.`
  if (!event) return 'A track message needs the name of its event.'
  return readTrack(message, event, identity, reading)
}

function identityOf({ userId, anonymousId }: SegmentMessage): Identity | undefined {
  if (userId) return { userId }
  return anonymousId ? { anonymousId } : undefined
}

function readIdentify(message: SegmentMessage, identity: Identity, reading: Reading): Posting[] | string {
  const { traits, context } = message
  const zone = context?.timezone
  const fromContext: Record<string, Json> = {}
  if (typeof zone === 'string' && zone !== '') fromContext.timezone = zone
  if (typeof context?.locale === 'string' && context.locale !== '') fromContext.locale = context.locale
  return identify({ ...fromContext, ...context?.traits, ...traits }, identity, reading)
}

function identify(traits: Record<string, Json>, identity: Identity, reading: Reading): Posting[] | string {
  const read = readTraits(traits)
  if (typeof read === 'string') return read
  const { addresses, attributes, timeZone, locale, reachable } = read
  const customerId = customerIdOf(reading.workspaceId, identity)
  const item = {
    kind: 'identify' as const,
    ...externalIdOf(identity),
    attributes,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(locale === undefined ? {} : { locale }),
    reachable,
  }
  return [{ customerId, item, addresses }]
}

function readTrack(
  message: SegmentMessage,
  event: string,
  identity: Identity,
  reading: Reading,
): Posting[] | string {
  const profile = message.context?.traits ? identify(message.context.traits, identity, reading) : []
  if (typeof profile === 'string') return profile
  const named: Record<string, Json> = message.name ? { name: message.name } : {}
  const item = {
    kind: 'track' as const,
    ...externalIdOf(identity),
    messageId: message.messageId ?? v7(),
    event,
    at: happenedAt(message, reading),
    properties: { ...named, ...message.properties },
  }
  return [...profile, { customerId: customerIdOf(reading.workspaceId, identity), item }]
}

const externalIdOf = (identity: Identity): { externalId?: string } =>
  'userId' in identity ? { externalId: identity.userId } : {}

/**
 * Segment's rule: the client's clock may be wrong, but the time between the event and the sending is right.
 * Nothing happens later than now; in practice, now is the practice clock.
 */
function happenedAt({ timestamp, sentAt }: SegmentMessage, reading: Reading): Instant {
  if (!timestamp) return reading.at
  const told = Date.parse(timestamp)
  const sent = reading.sentAt ?? sentAt
  return Math.min(reading.at, sent ? reading.at - Math.max(0, Date.parse(sent) - told) : told)
}

import { type Instant, type Json, limits } from '@rekindle/runtime'
import type { InboxItem } from '@rekindle/runtime/lane'
import { v7 } from 'uuid'
import { customerIdOf, type Identity } from '../ingest/customerIdOf.ts'
import type { Posting } from '../ingest/postItems.ts'
import { readTraits } from '../ingest/readTraits.ts'
import { happenedAt, type Refusal } from './happenedAt.ts'
import { SegmentMessage } from './SegmentMessage.ts'

export interface Reading {
  workspaceId: string
  /** The workspace's clock when the request came. */
  at: Instant
  /** When the client says it sent the request; corrects clocks that are wrong. */
  sentAt?: unknown
  /** Events are of the past: kept in the log, and nobody is moved by them. */
  history?: boolean
}

/** What a message puts into inboxes, profile before event, and what of it could not be kept. */
export interface ReadMessage {
  postings: Posting[]
  warnings: string[]
}

/** Looking at a page or a screen is an event like any other. */
const viewed: Record<string, string> = { page: 'page.viewed', screen: 'screen.viewed' }

/** Reads one Segment message, or says what is wrong with it. */
export function readMessage(value: unknown, reading: Reading): ReadMessage | Refusal {
  const parsed = SegmentMessage.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = issue?.path.join('.') || 'message'
    return refuse(
      field,
      `${field}: ${issue?.message.slice(0, 300)}.`,
      'Correct it as the Segment spec has it.',
    )
  }
  const message = parsed.data
  const type = message.type ?? 'track'
  // What is said of a company is not said of a customer: accepted, and not kept.
  if (type === 'group') return { postings: [], warnings: [] }
  const identity = identityOf(message)
  if (!identity) return refuse('userId', 'A message needs a userId or an anonymousId.', 'Say whose it is.')
  const read = readOf(type, message, identity, reading)
  return isRefusal(read)
    ? read
    : { ...read, postings: [...read.postings, ...mergesOf(message, type, reading)] }
}

function readOf(
  type: string,
  message: SegmentMessage,
  identity: Identity,
  reading: Reading,
): ReadMessage | Refusal {
  if (type === 'identify') return identify(traitsOf(message), identity, reading)
  if (type === 'alias') return readAlias(message, identity, reading)
  const event = viewed[type] ?? message.event
  if (type !== 'track' && !viewed[type])
    return refuse('type', `Type "${type}" is unknown.`, 'Use identify, track, page, screen, group or alias.')
  if (!event) return refuse('event', 'A track message needs the name of its event.', 'Name what happened.')
  return readTrack(message, event, identity, reading)
}

export const isRefusal = (read: ReadMessage | Refusal): read is Refusal => 'detail' in read

function identityOf({ userId, anonymousId }: SegmentMessage): Identity | undefined {
  if (userId) return { userId }
  return anonymousId ? { anonymousId } : undefined
}

function readAlias(
  { previousId, userId }: SegmentMessage,
  identity: Identity,
  reading: Reading,
): ReadMessage | Refusal {
  if (!userId || !previousId)
    return refuse('previousId', 'An alias names a userId and a previousId.', 'Say who is who.')
  return identify({}, identity, reading)
}

/**
 * Which profiles are one person. A browser that has said who it is stays that person's for good; an alias may also
 * name a userId of before.
 */
function mergesOf(
  { userId, anonymousId, previousId }: SegmentMessage,
  type: string,
  { workspaceId }: Reading,
): Posting[] {
  if (!userId) return []
  const into = customerIdOf(workspaceId, { userId })
  const anonymous = [anonymousId, type === 'alias' ? previousId : undefined].filter(
    (id) => typeof id === 'string',
  )
  const merges = [...new Set(anonymous)].map((id) => ({
    previous: 'anonymous' as const,
    identity: { anonymousId: id },
  }))
  const all =
    type === 'alias' && previousId
      ? [...merges, { previous: 'user' as const, identity: { userId: previousId } }]
      : merges
  return all.map(({ previous, identity }) => ({
    customerId: customerIdOf(workspaceId, identity),
    item: { kind: 'merge', into, previous },
  }))
}

function traitsOf({ traits, context }: SegmentMessage): Record<string, Json> {
  const told: Record<string, Json> = {}
  for (const name of ['timezone', 'locale'] as const) {
    const value = context?.[name]
    if (typeof value === 'string' && value !== '') told[name] = value
  }
  return { ...told, ...context?.traits, ...traits }
}

function identify(traits: Record<string, Json>, identity: Identity, reading: Reading): ReadMessage | Refusal {
  const read = readTraits(traits)
  if (typeof read === 'string') return refuse('traits', read, 'Send less, or shorter ones.')
  const { addresses, attributes, timeZone, locale, reachable, doubts } = read
  const item = {
    kind: 'identify' as const,
    ...externalIdOf(identity),
    attributes,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(locale === undefined ? {} : { locale }),
    reachable,
  }
  return keep(customerIdOf(reading.workspaceId, identity), item, addresses, doubts)
}

function readTrack(
  message: SegmentMessage,
  event: string,
  identity: Identity,
  reading: Reading,
): ReadMessage | Refusal {
  const traits = message.context?.traits
  const profile = traits ? identify(traits, identity, reading) : { postings: [], warnings: [] }
  if (isRefusal(profile)) return profile
  const at = happenedAt(message, reading.at, reading.sentAt)
  if (typeof at !== 'number') return at
  const named: Record<string, Json> = message.name ? { name: message.name } : {}
  const item = {
    kind: 'track' as const,
    ...externalIdOf(identity),
    messageId: message.messageId ?? v7(),
    event,
    at,
    properties: { ...named, ...message.properties },
    ...(reading.history ? { history: true } : {}),
  }
  const kept = keep(customerIdOf(reading.workspaceId, identity), item)
  if (isRefusal(kept)) return kept
  return { postings: [...profile.postings, ...kept.postings], warnings: profile.warnings }
}

/** Made into JSON here, once: the size is that of what is stored. */
function keep(
  customerId: string,
  item: InboxItem,
  addresses: Posting['addresses'] = [],
  warnings: string[] = [],
): ReadMessage | Refusal {
  const json = JSON.stringify(item)
  const size = json.length * 3 > limits.eventBytes ? Buffer.byteLength(json) : 0
  if (size > limits.eventBytes)
    return refuse(
      'message',
      `The message has ${size} bytes: at most ${limits.eventBytes} are kept.`,
      'Send less.',
    )
  return { postings: [{ customerId, item, json, addresses }], warnings }
}

const refuse = (field: string, detail: string, remedy: string): Refusal => ({ field, detail, remedy })

const externalIdOf = (identity: Identity): { externalId?: string } =>
  'userId' in identity ? { externalId: identity.userId } : {}

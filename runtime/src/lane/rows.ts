import type { Channel, MessageCategory } from '../flow/channels.ts'
import type { SuppressionReason } from '../flow/exitReasons.ts'
import type { LocalizedText } from '../flow/text.ts'
import type { NoValueReason } from '../money/goalMoney.ts'
import type { Json } from '../rule/Facts.ts'
import type { Period } from '../schedule/periodOf.ts'
import type { Copy, Effect } from '../step/effects.ts'
import type { Run, RunEvent, Visit } from '../step/Run.ts'
import type { Instant } from '../time/Instant.ts'
import type { FaultKind } from './faults.ts'

/**
 * What a lane reads and writes, as plain rows. A store keeps them; `workspace` and `bucket` are its matter.
 * Rows are replaced, never changed in place.
 */

export interface CustomerRow {
  id: string
  externalId: string | undefined
  attributes: Readonly<Record<string, Json>>
  timeZone: string | undefined
  locale: string | undefined
  /** Channels there is an address for; the addresses themselves stay sealed in the store. */
  reachable: readonly Channel[]
  isTest: boolean
  createdAt: Instant
  /** To be merged as soon as no claimed message is unsettled. */
  mergingInto?: string | undefined
  /** Lives on in another profile: whatever arrives is sent on there. */
  mergedInto?: string | undefined
  mergedAt?: Instant | undefined
}

export interface EventRow {
  /** Segment's messageId: the same one twice is one event. */
  id: string
  customerId: string
  name: string
  at: Instant
  properties: Readonly<Record<string, Json>>
}

export interface RunRow extends Run {
  journeyId: string
  versionId: string
  /** Set when the run needs attention: it keeps its place and moves no more. */
  parked?: ({ at: Instant; error: string } & ParkedDetail) | undefined
  /** Visits since `since`: a run of too many in a day is parked. */
  burst: { since: Instant; count: number }
}

/** What a parked run is parked for, and what it has not heard or done yet: it gets that when it goes on. */
export interface ParkedDetail {
  kind?: FaultKind | undefined
  effects?: readonly Effect[] | undefined
  events?: readonly RunEvent[] | undefined
}

export interface VisitRow extends Visit {
  runId: string
  versionId: string
  customerId: string
}

export interface TimerRow {
  runId: string
  customerId: string
  visit: number
  name: string
  dueAt: Instant
  /** It came due while its journey was held, and waits to be resumed. */
  held?: boolean | undefined
}

export const messageStates = [
  'queued',
  'held',
  'claimed',
  'suppressed',
  'handedOver',
  'delivered',
  'bounced',
  'unknown',
] as const
export type MessageState = (typeof messageStates)[number]

export interface MessageRow {
  id: string
  runId: string
  customerId: string
  journeyId: string
  versionId: string
  node: string
  visit: number
  channel: Channel
  category: MessageCategory
  copy: Readonly<Record<string, Copy>>
  state: MessageState
  queuedAt: Instant
  /** No claim before this. */
  notBefore: Instant
  expiresAt: Instant
  /** Why it is held or was suppressed. */
  reason?: SuppressionReason | HoldReason | undefined
  /** What the policy saw and said at the last judgement. */
  verdict?: Record<string, Json> | undefined
  /** Fixed at the claim. */
  rendered?: Rendered | undefined
  claimedAt?: Instant | undefined
  settledAt?: Instant | undefined
  /** The run ended after the claim: the message was already leaving. */
  crossedAt?: Instant | undefined
}

export interface Rendered {
  locale: string
  subject?: string | undefined
  body: string
  /** Number of the version whose text was used, where it is a newer one than the run's own. */
  copyOf?: number | undefined
}

export type HoldReason = 'quiet' | 'cap' | 'complaintOpen' | 'paused' | 'provider'

/** What was sent to a customer lately, for caps. */
export interface SendRow {
  runId: string
  messageId: string
  /** Where it was sent from; absent in rows of old. */
  node?: string | undefined
  channel: Channel
  category: MessageCategory
  at: Instant
}

export interface ConsentRow {
  customerId: string
  channel: Channel
  category: MessageCategory
  granted: boolean
  evidence: string
  at: Instant
}

export interface AssignmentRow {
  customerId: string
  experiment: string
  arm: string
  slot: number
  control: boolean
  at: Instant
}

/**
 * One line of the re-entry ledger. `key` is the event id or the sweep that led in: it is used up for ever. `void`: there
 * was no place under the cap, so it does not count as having been in.
 */
export interface EntryRow {
  customerId: string
  journeyId: string
  key: string
  runId: string
  at: Instant
  void?: boolean | undefined
}

/** The customer is in the audience of a journey that minds who joins it. */
export interface MemberRow {
  customerId: string
  journeyId: string
  since: Instant
}

export interface TaskRow {
  id: string
  runId: string
  customerId: string
  journeyId: string
  versionId: string
  node: string
  visit: number
  title: LocalizedText
  script: LocalizedText
  level: 'normal' | 'high' | 'red'
  state: 'open' | 'closed' | 'cancelled'
  createdAt: Instant
  dueAt: Instant
  closedAt?: Instant | undefined
  outcome?: string | undefined
  answer?: Record<string, Json> | undefined
}

export const holdingStates = [
  'asked',
  'reserved',
  'refused',
  'issued',
  'redeemed',
  'released',
  'expired',
] as const

/** What a customer holds of an offer; `id` is also the ask's id at the pool. */
export interface HoldingRow {
  id: string
  customerId: string
  runId: string
  node: string
  visit: number
  offer: string
  pool?: string | undefined
  state: (typeof holdingStates)[number]
  code?: string | undefined
  expiresAt: Instant
  /** Shown in copy as `offer`. */
  terms: Record<string, Json>
  at: Instant
}

export interface GoalRow {
  runId: string
  customerId: string
  versionId: string
  goal: string
  eventId: string
  at: Instant
  /** The latest message of the run before the event; absent = before any message. */
  messageId?: string | undefined
  /** Where the goal says what it is worth: minor units of its currency, or why there are none. */
  value?: number | undefined
  unvalued?: NoValueReason | undefined
}

/** So many, in all or anew in each period of the workspace's calendar. */
export interface Quota {
  limit: number
  per?: Period | undefined
}

/** Mail for a pool's home bucket. A repeated ask or release is recognised by its id. */
export interface PoolMailRow {
  id: string
  pool: string
  kind: 'ask' | 'issue' | 'release' | 'redeem' | 'expire'
  /** Of an ask to the cap of a journey: a pool of that size is made when there is none. */
  quota?: Quota | undefined
  holding: string
  customerId: string
  runId: string
  visit: number
  at: Instant
}

/** Something to be asked of a system outside. It is gone once the answer lies in the inbox. */
export interface QuestionRow {
  id: string
  runId: string
  customerId: string
  /** How the customer is called outside; absent for somebody anonymous. */
  externalId: string | undefined
  visit: number
  source: string
  /** Attribute → path in the answer, such as `account.balance`. */
  keep: Record<string, string>
  at: Instant
}

export const counterKinds = [
  'started',
  'entered',
  'port',
  'exited',
  'failed',
  'moved',
  'movedIn',
  'completed',
  'goal',
  /** Goals by the node of the latest message before them; no node: before any message. */
  'credited',
  /** What the same goals are worth, by the same nodes: no number of people, but minor units of the goal's currency. */
  'valued',
  /** Goals that should have a value and were met without; `key` is `<goal>:<reason>`. */
  'unvalued',
  'message',
  'discarded',
  'plan',
] as const
export type CounterKind = (typeof counterKinds)[number]

/**
 * `node` is empty for numbers of the whole version. `key`: port, reason, goal or message state; the other version's number
 * where people moved; `<plan>:<outcome>` for what plans did.
 */
export interface CounterRow {
  versionId: string
  node: string
  kind: CounterKind
  key: string
  /** So many; of `valued`, so much. */
  count: number
}

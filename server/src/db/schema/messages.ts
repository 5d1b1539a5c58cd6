import type { Channel, Copy, Json, MessageCategory } from '@rekindle/runtime'
import type { MessageRow, MessageState } from '@rekindle/runtime/lane'
import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, laneKey } from './columns.ts'

export const messages = pgTable(
  'messages',
  {
    ...laneKey(),
    id: uuid('id').notNull(),
    runId: uuid('run_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    versionId: uuid('version_id').notNull(),
    node: text('node').notNull(),
    visit: integer('visit').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    category: text('category').$type<MessageCategory>().notNull(),
    copy: jsonb('copy').$type<Record<string, Copy>>().notNull(),
    state: text('state').$type<MessageState>().notNull(),
    queuedAt: instant('queued_at').notNull(),
    notBefore: instant('not_before').notNull(),
    expiresAt: instant('expires_at').notNull(),
    reason: text('reason').$type<NonNullable<MessageRow['reason']>>(),
    verdict: jsonb('verdict').$type<Record<string, Json>>(),
    rendered: jsonb('rendered').$type<NonNullable<MessageRow['rendered']>>(),
    claimedAt: instant('claimed_at'),
    settledAt: instant('settled_at'),
    crossedAt: instant('crossed_at'),
    isTest: boolean('is_test').notNull().default(false),
    ghost: boolean('ghost').notNull().default(false),
    v: integer('v').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.id] }),
    index('messages_due').on(t.workspaceId, t.notBefore, t.bucket).where(sql`state in ('queued', 'held')`),
    index('messages_open')
      .on(t.workspaceId, t.bucket, t.customerId)
      .where(sql`(state in ('queued', 'held', 'claimed')) is true`),
    index('messages_customer').on(t.workspaceId, t.bucket, t.customerId),
    index('messages_id').on(t.id),
    index('messages_list').on(t.workspaceId, t.id),
    index('messages_version').on(t.workspaceId, t.versionId, t.state),
  ],
)

/**
 * Claimed messages that no sender has answered for yet. Written with the claim, deleted together with the
 * storing of the answer: what is here was not handed over, or nobody knows. Leases are operating time.
 */
export const claims = pgTable(
  'claims',
  {
    ...laneKey(),
    messageId: uuid('message_id').notNull(),
    leaseUntil: instant('lease_until').notNull(),
    tries: integer('tries').notNull().default(0),
    /** Grows with every lease: an answer counts while its lease is the last one. */
    lease: bigint('lease', { mode: 'number' }).notNull().default(0),
    /** A sender that can't repeat began to hand it over under this lease: whether it left is in doubt. */
    begun: boolean('begun').notNull().default(false),
    /** How often a sender asked to be tried later. */
    postponed: integer('postponed').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.messageId] }),
    index('claims_lease').on(t.workspaceId, t.leaseUntil),
  ],
)

/** What went out to a customer, for caps. */
export const sends = pgTable(
  'sends',
  {
    ...laneKey(),
    messageId: uuid('message_id').notNull(),
    runId: uuid('run_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    category: text('category').$type<MessageCategory>().notNull(),
    /** Where it was sent from. */
    node: text('node'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.messageId] }),
    index('sends_customer').on(t.workspaceId, t.bucket, t.customerId, t.at),
  ],
)

/** What the paper sender was handed: each message once, by its id. */
export const outbox = pgTable(
  'outbox',
  {
    ...laneKey(),
    messageId: uuid('message_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    /** Masked. */
    address: text('address'),
    subject: text('subject'),
    body: text('body').notNull(),
    locale: text('locale').notNull(),
    at: instant('at').notNull(),
    /** In practice: the customer's reactions to it are planned. */
    plannedAt: instant('planned_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.messageId] }),
    index('outbox_unplanned').on(t.workspaceId, t.at).where(sql`planned_at is null`),
  ],
)

import type { Channel, Json, MessageCategory } from '@rekindle/runtime'
import type { FaultKind } from '@rekindle/runtime/lane'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, laneKey } from './columns.ts'

export const customers = pgTable(
  'customers',
  {
    ...laneKey(),
    id: uuid('id').notNull(),
    externalId: text('external_id'),
    attributes: jsonb('attributes').$type<Record<string, Json>>().notNull(),
    timeZone: text('time_zone'),
    locale: text('locale'),
    reachable: text('reachable').array().$type<Channel[]>().notNull(),
    isTest: boolean('is_test').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
    erasedAt: instant('erased_at'),
    v: integer('v').notNull().default(1),
    /** To be merged as soon as no claimed message is unsettled. */
    mergingInto: uuid('merging_into'),
    /** Lives on in another profile, and is archived. */
    mergedInto: uuid('merged_into'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.id] }),
    index('customers_list').on(t.workspaceId, t.createdAt, t.id),
    index('customers_external').on(t.workspaceId, t.externalId),
  ],
)

/** Where a customer can be reached: sealed by AES-GCM, found by HMAC, shown masked. */
export const addresses = pgTable(
  'addresses',
  {
    ...laneKey(),
    customerId: uuid('customer_id').notNull(),
    kind: text('kind', { enum: ['email', 'phone', 'push', 'wecom'] }).notNull(),
    sealed: bytes('sealed').notNull(),
    hmac: bytes('hmac').notNull(),
    masked: text('masked').notNull(),
    at: instant('at').notNull(),
    /** Number of the key it is sealed with. */
    v: integer('v').notNull().default(1),
    /** Whose name it was sealed with, when the profile was merged into another since. */
    sealedFor: uuid('sealed_for'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.customerId, t.kind] }),
    index('addresses_hmac').on(t.workspaceId, t.hmac),
  ],
)

export const consents = pgTable(
  'consents',
  {
    ...laneKey(),
    customerId: uuid('customer_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    category: text('category').$type<MessageCategory>().notNull(),
    granted: boolean('granted').notNull(),
    evidence: text('evidence').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.bucket, t.customerId, t.channel, t.category] })],
)

/**
 * A customer whose step the database or the code refused, alone in a batch. All their due work waits, in
 * order, until somebody has removed the cause and deletes this row.
 */
export const stuckCustomers = pgTable(
  'stuck_customers',
  {
    ...laneKey(),
    customerId: uuid('customer_id').notNull(),
    error: text('error').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').$type<FaultKind>().notNull().default('write'),
    /** SQLSTATE, or the error's name. */
    code: text('code'),
    /** The row of the inbox that can't be applied; absent when a timer or a message is to blame. */
    itemId: uuid('item_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.customerId] }),
    index('stuck_customers_list').on(t.workspaceId, t.at, t.customerId),
  ],
)

/** Names of attributes seen, so that the editor can offer them. */
export const attributeNames = pgTable(
  'attribute_names',
  {
    workspaceId: uuid('workspace_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['number', 'text', 'boolean', 'date', 'other'] }).notNull(),
    seenAt: instant('seen_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.name] })],
)

import type { Json } from '@rekindle/runtime'
import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, laneKey } from './columns.ts'

/** What customers did. Partitioned by month of `recorded_at`; double events are caught by `event_keys`. */
export const events = pgTable(
  'events',
  {
    ...laneKey(),
    customerId: uuid('customer_id').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    at: instant('at').notNull(),
    properties: jsonb('properties').$type<Record<string, Json>>().notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.customerId, t.id, t.recordedAt] }),
    index('events_customer').on(t.workspaceId, t.bucket, t.customerId, t.at),
  ],
)

/** Message ids seen: the same id twice of one customer is one event. */
export const eventKeys = pgTable(
  'event_keys',
  {
    ...laneKey(),
    customerId: uuid('customer_id').notNull(),
    messageId: text('message_id').notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.bucket, t.customerId, t.messageId] })],
)

/** Names of events seen, so that the editor can offer them. */
export const eventNames = pgTable(
  'event_names',
  {
    workspaceId: uuid('workspace_id').notNull(),
    name: text('name').notNull(),
    seenAt: instant('seen_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.name] })],
)

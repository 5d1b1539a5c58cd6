import type { LocalizedText } from '@rekindle/runtime'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, laneKey } from './columns.ts'

/** Systems outside that journeys may ask, set up by owners. `url` holds `{customer}`; the header's value is sealed. */
export const sources = pgTable(
  'sources',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: text('id').notNull(),
    title: jsonb('title').$type<LocalizedText>().notNull(),
    url: text('url').notNull(),
    header: text('header'),
    sealed: bytes('sealed'),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

/** What runs wait to hear from a system. A row is gone once the answer lies in the inbox; leases are operating time. */
export const questions = pgTable(
  'questions',
  {
    ...laneKey(),
    id: uuid('id').notNull(),
    runId: uuid('run_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    externalId: text('external_id'),
    visit: integer('visit').notNull(),
    source: text('source').notNull(),
    keep: jsonb('keep').$type<Record<string, string>>().notNull(),
    at: instant('at').notNull(),
    leaseUntil: instant('lease_until').notNull(),
    tries: integer('tries').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.id] }),
    index('questions_lease').on(t.workspaceId, t.leaseUntil),
  ],
)

import type { Json, LocalizedText } from '@rekindle/runtime'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, laneKey } from './columns.ts'

/** Work for people: a call to make, and what came of it. */
export const tasks = pgTable(
  'tasks',
  {
    ...laneKey(),
    id: uuid('id').notNull(),
    runId: uuid('run_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    versionId: uuid('version_id').notNull(),
    node: text('node').notNull(),
    visit: integer('visit').notNull(),
    title: jsonb('title').$type<LocalizedText>().notNull(),
    script: jsonb('script').$type<LocalizedText>().notNull(),
    level: text('level', { enum: ['normal', 'high', 'red'] }).notNull(),
    state: text('state', { enum: ['open', 'closed', 'cancelled'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    dueAt: instant('due_at').notNull(),
    closedAt: instant('closed_at'),
    outcome: text('outcome'),
    answer: jsonb('answer').$type<Record<string, Json>>(),
    /** When the made-up people of a practice workspace took it up. */
    plannedAt: instant('planned_at'),
    v: integer('v').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.id] }),
    index('tasks_customer').on(t.workspaceId, t.bucket, t.customerId),
    index('tasks_open').on(t.workspaceId, t.dueAt, t.id).where(sql`state = 'open'`),
    index('tasks_id').on(t.id),
    index('tasks_unplanned').on(t.workspaceId, t.id).where(sql`state = 'open' and planned_at is null`),
  ],
)

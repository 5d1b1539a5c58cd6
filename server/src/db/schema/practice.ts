import type { Json } from '@rekindle/runtime'
import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What a practice customer or agent will do, planned when they were touched. The key makes planning repeatable. */
export const practiceReactions = pgTable(
  'practice_reactions',
  {
    workspaceId: uuid('workspace_id').notNull(),
    key: text('key').notNull(),
    customerId: uuid('customer_id').notNull(),
    dueAt: instant('due_at').notNull(),
    body: jsonb('body').$type<Json>().notNull(),
    postedAt: instant('posted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.key] }),
    index('practice_reactions_due').on(t.workspaceId, t.dueAt, t.key).where(sql`posted_at is null`),
  ],
)

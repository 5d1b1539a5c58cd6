import type { Problem } from '@rekindle/runtime'
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Files that are brought in, and how far each is. Operating time throughout. */
export const imports = pgTable(
  'imports',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: ['customers', 'events'] }).notNull(),
    /** Of the file, as the sender called it. */
    name: text('name').notNull(),
    state: text('state', {
      enum: ['checking', 'writing', 'done', 'checked', 'refused', 'interrupted'],
    }).notNull(),
    dryRun: boolean('dry_run').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    /** Rows looked at by the check. */
    read: integer('read').notNull().default(0),
    /** All of them, once the check has seen the end. */
    rows: integer('rows'),
    written: integer('written').notNull().default(0),
    problems: jsonb('problems').$type<Problem[]>().notNull().default([]),
    startedBy: text('started_by').notNull(),
    startedAt: instant('started_at').notNull(),
    /** The last sign of life of the process that works on it. */
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('imports_list').on(t.workspaceId, t.startedAt),
  ],
)

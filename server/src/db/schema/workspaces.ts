import type { Policy } from '@rekindle/runtime/policy'
import { boolean, doublePrecision, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, laneKey } from './columns.ts'

/** One brand, live or practice. The `clock…` columns drive practice; a live workspace follows the machine. */
export const workspaces = pgTable('workspaces', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  mode: text('mode', { enum: ['practice', 'live'] }).notNull(),
  zone: text('zone').notNull(),
  currency: text('currency').notNull(),
  brand: text('brand').notNull(),
  /** The first one is used where a customer's is not known. */
  locales: text('locales').array().notNull(),
  policy: jsonb('policy').$type<Policy>().notNull(),
  clockAt: instant('clock_at'),
  clockStartedAt: instant('clock_started_at'),
  playing: boolean('playing').notNull().default(false),
  /** Practice days a second of real time. */
  speed: doublePrecision('speed').notNull().default(1),
  seed: text('seed').notNull(),
  /** How practice customers answer; the format is the world model's own. */
  world: jsonb('world'),
  createdAt: instant('created_at').notNull(),
  archivedAt: instant('archived_at'),
  /** Whether somebody else must approve what was changed before it is published. */
  approval: boolean('approval').notNull().default(false),
})

/** What a lane transaction locks: a workspace has one row for each of the 1,024 buckets. */
export const lanes = pgTable('lanes', laneKey(), (t) => [primaryKey({ columns: [t.workspaceId, t.bucket] })])

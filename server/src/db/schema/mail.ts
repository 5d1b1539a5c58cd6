import type { Json } from '@rekindle/runtime'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, laneKey } from './columns.ts'

const subjectKinds = ['customer', 'pool'] as const

/** What somebody wants of a customer or a pool. Ids are in order of arrival (uuid v7). */
export const inbox = pgTable(
  'inbox',
  {
    ...laneKey(),
    id: uuid('id').notNull(),
    subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
    subjectId: text('subject_id').notNull(),
    /** Segment's messageId of a `track` item. */
    messageId: text('message_id'),
    body: jsonb('body').$type<Json>().notNull(),
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.bucket, t.id] })],
)

/** Mail between buckets, kept in the sender's bucket until the relay has put it into the other's inbox. */
export const mail = pgTable(
  'mail',
  {
    ...laneKey(),
    id: uuid('id').notNull(),
    toBucket: integer('to_bucket').notNull(),
    subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
    subjectId: text('subject_id').notNull(),
    body: jsonb('body').$type<Json>().notNull(),
    at: instant('at').notNull(),
    /** What makes a letter that comes twice one letter, where its item has no such id itself. */
    messageId: text('message_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.id] }),
    index('mail_order').on(t.workspaceId, t.subjectKind, t.at, t.id),
  ],
)

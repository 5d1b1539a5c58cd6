import type { LocalizedText } from '@rekindle/runtime'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What is said about one step of a journey, or about the journey as a whole. All times are operating time. */
export const commentThreads = pgTable(
  'comment_threads',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    /** Absent: about the journey as a whole. The step may be gone from the drawing by now. */
    nodeId: text('node_id'),
    /** What the step was called when the thread was opened. */
    step: jsonb('step').$type<LocalizedText>(),
    openedAt: instant('opened_at').notNull(),
    resolvedAt: instant('resolved_at'),
    resolvedBy: uuid('resolved_by'),
    /** One more with everything that happens in the thread. Threads are never removed: their sum tells of any news. */
    revision: integer('revision').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('comment_threads_journey').on(t.workspaceId, t.journeyId),
  ],
)

export const comments = pgTable(
  'comments',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    threadId: uuid('thread_id').notNull(),
    authorId: uuid('author_id').notNull(),
    /** Plain. A person is mentioned as `<@id>`. Emptied when it is deleted. */
    text: text('text').notNull(),
    writtenAt: instant('written_at').notNull(),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('comments_thread').on(t.workspaceId, t.threadId),
  ],
)

/** Whom a comment speaks to, and when they have read it. */
export const mentions = pgTable(
  'mentions',
  {
    workspaceId: uuid('workspace_id').notNull(),
    userId: uuid('user_id').notNull(),
    commentId: uuid('comment_id').notNull(),
    mentionedAt: instant('mentioned_at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId, t.commentId] })],
)

import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: instant('created_at').notNull(),
  archivedAt: instant('archived_at'),
})

/** What a user may do in a workspace. */
export const members = pgTable(
  'members',
  {
    workspaceId: uuid('workspace_id').notNull(),
    userId: uuid('user_id').notNull(),
    role: text('role', { enum: ['owner', 'marketer', 'agent', 'viewer'] }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] })],
)

/** A one-time token that opens a session. Only its hash is kept. */
export const openTokens = pgTable('open_tokens', {
  hash: bytes('hash').primaryKey(),
  userId: uuid('user_id').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/** A signed-in browser. Only the hash of its cookie is kept. */
export const sessions = pgTable('sessions', {
  hash: bytes('hash').primaryKey(),
  userId: uuid('user_id').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** Keys of the Segment doors. Shown again in the settings, so sealed rather than hashed. */
export const writeKeys = pgTable(
  'write_keys',
  {
    workspaceId: uuid('workspace_id').notNull(),
    hash: bytes('hash').notNull(),
    sealed: bytes('sealed'),
    label: text('label').notNull(),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.hash] }), index('write_keys_hash').on(t.hash)],
)

/** Who did what, in operating time. Never changed. */
export const audit = pgTable(
  'audit',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    details: jsonb('details'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

/** The answer to a POST that carried an Idempotency-Key, given again when the POST is repeated. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    workspaceId: uuid('workspace_id').notNull(),
    key: text('key').notNull(),
    /** Hash of method, path and body: the same key with another request is a mistake. */
    request: text('request').notNull(),
    /** For what the command makes; stays when a request that died is repeated. */
    newId: uuid('new_id'),
    status: integer('status'),
    response: jsonb('response'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] })],
)

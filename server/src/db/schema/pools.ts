import type { Json, LocalizedText, Period } from '@rekindle/runtime'
import type { GrantRow, HoldingRow } from '@rekindle/runtime/lane'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, laneKey } from './columns.ts'

/** What a customer holds of an offer. In the customer's bucket; `id` is also the ask's id at the pool. */
export const holdings = pgTable(
  'holdings',
  {
    ...laneKey(),
    id: uuid('id').notNull(),
    customerId: uuid('customer_id').notNull(),
    runId: uuid('run_id').notNull(),
    node: text('node').notNull(),
    visit: integer('visit').notNull(),
    offer: text('offer').notNull(),
    pool: text('pool'),
    state: text('state').$type<HoldingRow['state']>().notNull(),
    code: text('code'),
    expiresAt: instant('expires_at').notNull(),
    terms: jsonb('terms').$type<Record<string, Json>>().notNull(),
    at: instant('at').notNull(),
    v: integer('v').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.id] }),
    index('holdings_customer').on(t.workspaceId, t.bucket, t.customerId),
    index('holdings_pool').on(t.workspaceId, t.pool, t.state),
  ],
)

/**
 * Something scarce. Its row, grants and codes live in one bucket, its home, and only the home's lane
 * transaction changes them. stock = free + reserved + issued + redeemed + expired.
 */
export const pools = pgTable(
  'pools',
  {
    ...laneKey(),
    id: text('id').notNull(),
    title: jsonb('title').$type<LocalizedText>().notNull(),
    stock: integer('stock').notNull(),
    free: integer('free').notNull(),
    reserved: integer('reserved').notNull().default(0),
    issued: integer('issued').notNull().default(0),
    redeemed: integer('redeemed').notNull().default(0),
    expired: integer('expired').notNull().default(0),
    /** What it is filled with, in all or in each period; the period it was last filled for. */
    quotaLimit: integer('quota_limit'),
    quotaPer: text('quota_per').$type<Period>(),
    period: text('period'),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.bucket, t.id] })],
)

/** One answer of a pool to one ask, by the ask's id: an ask that comes twice is answered alike. */
export const grants = pgTable(
  'grants',
  {
    ...laneKey(),
    holding: uuid('holding').notNull(),
    pool: text('pool').notNull(),
    state: text('state').$type<GrantRow['state']>().notNull(),
    code: text('code'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.holding] }),
    index('grants_pool').on(t.workspaceId, t.bucket, t.pool, t.state),
  ],
)

/** Codes of a pool, drawn in order of `ordinal`. */
export const poolCodes = pgTable(
  'pool_codes',
  {
    ...laneKey(),
    pool: text('pool').notNull(),
    ordinal: integer('ordinal').notNull(),
    code: text('code').notNull(),
    holding: uuid('holding'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.bucket, t.pool, t.ordinal] })],
)

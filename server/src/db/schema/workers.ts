import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, laneKey } from './columns.ts'

/** Processes that step customers, in operating time. `host` is masked. */
export const workers = pgTable('workers', {
  id: uuid('id').primaryKey(),
  host: text('host').notNull(),
  pid: integer('pid').notNull(),
  startedAt: instant('started_at').notNull(),
  seenAt: instant('seen_at').notNull(),
  stoppedAt: instant('stopped_at'),
  /** Mean fill of the batches of the last moments, 0 to 1. */
  fill: real('fill').notNull().default(0),
  stepsPerSecond: real('steps_per_second').notNull().default(0),
  transactions: bigint('transactions', { mode: 'number' }).notNull().default(0),
})

/** What each worker is at; no buckets between two transactions. A process that dies leaves its row behind. Unlogged. */
export const working = pgTable(
  'working',
  {
    workerId: uuid('worker_id').notNull(),
    workspaceId: uuid('workspace_id').notNull(),
    /** Tells apart the lanes it is at at the same time. */
    track: integer('track').notNull().default(0),
    buckets: integer('buckets').array().notNull(),
    /** Set when one customer is alone in the batch. */
    customerId: uuid('customer_id'),
    /** How far the transaction of one customer alone is. */
    phase: text('phase').notNull().default('load'),
    /** When the transaction began. */
    since: instant('since').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.workerId, t.workspaceId, t.track] })],
)

/** Lanes that processes died at. */
export const laneDeaths = pgTable(
  'lane_deaths',
  {
    ...laneKey(),
    deaths: integer('deaths').notNull(),
    customerId: uuid('customer_id'),
    /** How many in a row died with this customer alone, in the same phase. */
    alone: integer('alone').notNull().default(0),
    phase: text('phase'),
    /** When the transaction began that was the last to die. */
    since: instant('since').notNull().default(sql`now()`),
    /** When the last death was found. */
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.bucket] })],
)

/** What one worker did for one workspace in a minute, and how things stood at its end. */
export const workerMinutes = pgTable(
  'worker_minutes',
  {
    workspaceId: uuid('workspace_id').notNull(),
    minute: instant('minute').notNull(),
    workerId: uuid('worker_id').notNull(),
    steps: integer('steps').notNull(),
    transactions: integer('transactions').notNull(),
    sends: integer('sends').notNull(),
    fill: real('fill').notNull(),
    lagMs: bigint('lag_ms', { mode: 'number' }).notNull(),
    inbox: integer('inbox').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.minute, t.workerId] })],
)

/** When each job of housekeeping ran last: whoever moves it forward does the job. */
export const housekeeping = pgTable('housekeeping', {
  job: text('job').primaryKey(),
  ranAt: instant('ran_at').notNull(),
})

/** Rows of an inbox that somebody decided to leave out; they can be put back. */
export const deadLetters = pgTable(
  'dead_letters',
  {
    ...laneKey(),
    id: uuid('id').notNull(),
    customerId: uuid('customer_id').notNull(),
    itemKind: text('item_kind').notNull(),
    messageId: text('message_id'),
    /** The body, sealed to its id. */
    sealed: bytes('sealed').notNull(),
    kind: text('kind').notNull(),
    code: text('code'),
    at: instant('at').notNull(),
    movedAt: instant('moved_at').notNull(),
    movedBy: text('moved_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.id] }),
    index('dead_letters_list').on(t.workspaceId, t.movedAt, t.id),
  ],
)

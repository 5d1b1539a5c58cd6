import type { Ending, Evidence, NoValueReason, RunContext } from '@rekindle/runtime'
import type { ParkedDetail } from '@rekindle/runtime/lane'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, laneKey } from './columns.ts'

/** One customer in one version of a journey, once. */
export const runs = pgTable(
  'runs',
  {
    ...laneKey(),
    id: uuid('id').notNull(),
    customerId: uuid('customer_id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** Tells apart what one customer has in one journey at the same time. */
    key: text('key'),
    status: text('status', { enum: ['active', 'ended'] }).notNull(),
    node: text('node').notNull(),
    phase: text('phase').notNull(),
    visit: integer('visit').notNull(),
    startedAt: instant('started_at').notNull(),
    arrivedAt: instant('arrived_at').notNull(),
    context: jsonb('context').$type<RunContext>().notNull(),
    endedAt: instant('ended_at'),
    endedHow: text('ended_how').$type<Ending['how']>(),
    endedReason: text('ended_reason').$type<Ending['reason']>(),
    parkedAt: instant('parked_at'),
    parkedError: text('parked_error'),
    parkedDetail: jsonb('parked_detail').$type<ParkedDetail>(),
    /** Until then an event may still count as a goal of this run, also after it ended. */
    goalsUntil: instant('goals_until'),
    burstSince: instant('burst_since').notNull(),
    burstCount: integer('burst_count').notNull(),
    isTest: boolean('is_test').notNull().default(false),
    ghost: boolean('ghost').notNull().default(false),
    v: integer('v').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.id] }),
    index('runs_customer').on(t.workspaceId, t.bucket, t.customerId),
    index('runs_id').on(t.id),
    index('runs_parked').on(t.workspaceId, t.parkedAt, t.id).where(sql`parked_at is not null`),
    index('runs_at_node').on(t.workspaceId, t.versionId, t.node).where(sql`status = 'active'`),
  ],
)

/**
 * Arrivals at nodes, partitioned by month of `arrivedAt`. A visit is written when it begins and again when it ends, by its
 * key; `runs.arrivedAt` is that of the visit a run is in, so the second writing knows it.
 */
export const visits = pgTable(
  'visits',
  {
    ...laneKey(),
    runId: uuid('run_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    customerId: uuid('customer_id').notNull(),
    versionId: uuid('version_id').notNull(),
    node: text('node').notNull(),
    fromNode: text('from_node'),
    fromPort: text('from_port'),
    arrivedAt: instant('arrived_at').notNull(),
    leftAt: instant('left_at'),
    leftBy: text('left_by', { enum: ['port', 'exited', 'failed', 'moved'] }),
    leftKey: text('left_key'),
    why: jsonb('why').$type<Evidence[]>().notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.runId, t.ordinal, t.arrivedAt] }),
    index('visits_at_node').on(t.workspaceId, t.versionId, t.node, t.runId, t.ordinal),
  ],
)

/** How many visits of a month were dropped, by how they were left: rows and these together are what was counted. */
export const droppedVisits = pgTable(
  'dropped_visits',
  {
    workspaceId: uuid('workspace_id').notNull(),
    /** Its first day, by UTC. */
    month: date('month').notNull(),
    versionId: uuid('version_id').notNull(),
    node: text('node').notNull(),
    leftBy: text('left_by', { enum: ['port', 'exited', 'failed', 'moved'] }).notNull(),
    leftKey: text('left_key').notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
    droppedAt: instant('dropped_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.versionId, t.node, t.leftBy, t.leftKey, t.month] })],
)

/** Wishes to be called back. `parked`: the run needs attention first. */
export const timers = pgTable(
  'timers',
  {
    ...laneKey(),
    runId: uuid('run_id').notNull(),
    visit: integer('visit').notNull(),
    name: text('name').notNull(),
    customerId: uuid('customer_id').notNull(),
    dueAt: instant('due_at').notNull(),
    parked: boolean('parked').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.runId, t.visit, t.name] }),
    index('timers_due').on(t.workspaceId, t.dueAt, t.bucket).where(sql`not parked`),
    index('timers_lane').on(t.workspaceId, t.bucket, t.dueAt).where(sql`not parked`),
    index('timers_customer').on(t.workspaceId, t.bucket, t.customerId),
  ],
)

/** When something that is judged of a customer may change by the mere passing of time. */
export const watches = pgTable(
  'watches',
  {
    ...laneKey(),
    customerId: uuid('customer_id').notNull(),
    dueAt: instant('due_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.customerId] }),
    index('watches_due').on(t.workspaceId, t.dueAt, t.bucket),
  ],
)

/** The re-entry ledger; it outlives deleted runs. */
export const entries = pgTable(
  'entries',
  {
    ...laneKey(),
    customerId: uuid('customer_id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    key: text('key').notNull(),
    runId: uuid('run_id').notNull(),
    at: instant('at').notNull(),
    /** There was no place under the cap: the key is used up, but nobody has been in. */
    void: boolean('void').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.bucket, t.customerId, t.journeyId, t.key] })],
)

/** Arms drawn: written once, read ever after. */
export const assignments = pgTable(
  'assignments',
  {
    ...laneKey(),
    customerId: uuid('customer_id').notNull(),
    experiment: text('experiment').notNull(),
    arm: text('arm').notNull(),
    slot: integer('slot').notNull(),
    control: boolean('control').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.bucket, t.customerId, t.experiment] })],
)

/** Goals met, once per run. */
export const goals = pgTable(
  'goals',
  {
    ...laneKey(),
    runId: uuid('run_id').notNull(),
    goal: text('goal').notNull(),
    customerId: uuid('customer_id').notNull(),
    versionId: uuid('version_id').notNull(),
    eventId: text('event_id').notNull(),
    at: instant('at').notNull(),
    /** The latest message before the event; absent when it happened before any. */
    messageId: uuid('message_id'),
    /** Minor units of the currency that the version's goal names; absent where the goal names none, or was met without. */
    value: bigint('value', { mode: 'number' }),
    /** Why it was met without. */
    unvalued: text('unvalued').$type<NoValueReason>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.runId, t.goal] }),
    index('goals_customer').on(t.workspaceId, t.bucket, t.customerId),
    index('goals_version').on(t.workspaceId, t.versionId, t.goal),
  ],
)

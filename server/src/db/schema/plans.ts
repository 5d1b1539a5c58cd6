import type { Flow, Instant, PlanAct } from '@rekindle/runtime'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** How many runs are meant, by the node they were at when the plan was made. */
export interface PlannedLine {
  versionId: string
  node: string
  choice: string
  count: number
}

/** Decisions about people inside a journey, posted to their lanes bucket by bucket. Written by people only. */
export const journeyPlans = pgTable(
  'journey_plans',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    kind: text('kind', { enum: ['publish', 'rollback', 'resume', 'stop'] }).notNull(),
    act: jsonb('act').$type<PlanAct>().notNull(),
    planned: jsonb('planned').$type<PlannedLine[]>().notNull(),
    /** Domain time of the decision. */
    at: instant('at').$type<Instant>().notNull(),
    madeBy: text('made_by').notNull(),
    /** The first bucket that has not got its letters; absent when all have. */
    nextBucket: integer('next_bucket'),
    posted: bigint('posted', { mode: 'number' }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('journey_plans_journey').on(t.workspaceId, t.journeyId, t.id),
    index('journey_plans_open').on(t.workspaceId, t.id).where(sql`next_bucket is not null`),
  ],
)

/** A segment that was changed, while lanes are asked to judge anew. The row goes with the last letter. */
export const segmentLooks = pgTable(
  'segment_looks',
  {
    workspaceId: uuid('workspace_id').notNull(),
    segmentId: text('segment_id').notNull(),
    revision: integer('revision').notNull(),
    /** The first bucket that has not got its letters. */
    nextBucket: integer('next_bucket').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.segmentId] })],
)

/** Who changed which part of a draft since it was published, and who approved it as it stands. */
export const draftSections = pgTable(
  'draft_sections',
  {
    workspaceId: uuid('workspace_id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    section: text('section').notNull(),
    authors: text('authors').array().notNull(),
    approvedBy: text('approved_by'),
    approvedAt: instant('approved_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.journeyId, t.section] })],
)

/** A drawing that is to be published at a later instant, frozen as it was. A journey has one waiting at most. */
export const publishSchedules = pgTable(
  'publish_schedules',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    state: text('state', { enum: ['waiting', 'published', 'refused', 'cancelled'] }).notNull(),
    /** Domain time. */
    dueAt: instant('due_at').notNull(),
    flow: jsonb('flow').$type<Flow>().notNull(),
    /** Of the draft that was frozen. */
    revision: integer('revision').notNull(),
    options: jsonb('options').notNull(),
    /** The newest version when it was decided: another one since means that somebody overtook it. */
    baseVersion: uuid('base_version'),
    wasStopped: boolean('was_stopped').notNull(),
    /** Sections that somebody else had approved as they stand in it. */
    approved: text('approved').array().notNull(),
    madeBy: text('made_by').notNull(),
    madeName: text('made_name').notNull(),
    madeAt: instant('made_at').notNull(),
    endedAt: instant('ended_at'),
    versionId: uuid('version_id'),
    /** Why it was not published. */
    refusal: jsonb('refusal').$type<{ code: string; detail: string }>(),
    /** Somebody has read of the refusal. */
    seenAt: instant('seen_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('publish_schedules_waiting').on(t.workspaceId, t.journeyId).where(sql`state = 'waiting'`),
    index('publish_schedules_due').on(t.workspaceId, t.dueAt).where(sql`state = 'waiting'`),
    index('publish_schedules_refused')
      .on(t.workspaceId, t.journeyId)
      .where(sql`state = 'refused' and seen_at is null`),
  ],
)

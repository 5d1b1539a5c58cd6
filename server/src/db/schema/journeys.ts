import type { Flow, FlowClip, Json, LocalizedText, Rule } from '@rekindle/runtime'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What a marketer owns. Written by people only; on Citus a reference table. */
export const journeys = pgTable(
  'journeys',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    title: jsonb('title').$type<LocalizedText>().notNull(),
    state: text('state', { enum: ['draft', 'live', 'paused', 'stopped'] }).notNull(),
    /** The drawing in work; may have errors. */
    draft: jsonb('draft').$type<Record<string, Json>>().notNull(),
    revision: integer('revision').notNull(),
    /** The version new entrants take; absent before the first publish. */
    versionId: uuid('version_id'),
    /** Domain time at which the audience is looked through next; absent when nothing is planned. */
    nextSweepAt: instant('next_sweep_at'),
    /** That look notes who is in the audience already. */
    sweepInside: boolean('sweep_inside').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    archivedAt: instant('archived_at'),
    /** How much of a paused journey is held. */
    hold: text('hold', { enum: ['none', 'sends', 'all'] })
      .notNull()
      .default('none'),
    /** The plan that ends the hold, while it is posted. */
    holdPlan: uuid('hold_plan'),
    /** By version id: the newer version whose texts its messages take. */
    copyFrom: jsonb('copy_from').$type<Record<string, string>>().notNull().default({}),
    brake: jsonb('brake').$type<{ perHour: number; factor: number }>(),
    /** Why nobody is let in, when it was not a person who decided so. */
    pausedWhy: jsonb('paused_why').$type<{ kind: 'brake'; entered: number; limit: number; at: number }>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('journeys_sweep').on(t.workspaceId, t.nextSweepAt),
  ],
)

/** What was published: immutable. */
export const versions = pgTable(
  'versions',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    number: integer('number').notNull(),
    flow: jsonb('flow').$type<Flow>().notNull(),
    /** Of the drawing without layout and notes: two drawings that behave alike have the same. */
    hash: text('hash').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
    /** What the publisher says about it. */
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('versions_number').on(t.workspaceId, t.journeyId, t.number),
  ],
)

/** What the draft was, save by save. Saves of one person in a row are one line: `begunAt` is the first of them. */
export const draftRevisions = pgTable(
  'draft_revisions',
  {
    workspaceId: uuid('workspace_id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    revision: integer('revision').notNull(),
    flow: jsonb('flow').$type<Record<string, Json>>().notNull(),
    /** As the audit calls them, and by name. */
    savedBy: text('saved_by').notNull(),
    savedName: text('saved_name').notNull(),
    begunAt: instant('begun_at').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.journeyId, t.revision] })],
)

/** A piece of a drawing that was saved to be used again. */
export const blocks = pgTable(
  'blocks',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    about: text('about').notNull(),
    clip: jsonb('clip').$type<FlowClip>().notNull(),
    /** As the audit calls them, and by name. */
    savedBy: text('saved_by').notNull(),
    savedName: text('saved_name').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

/** A whole drawing that journeys of the workspace can be begun with. */
export const templates = pgTable(
  'templates',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    title: jsonb('title').$type<LocalizedText>().notNull(),
    summary: jsonb('summary').$type<LocalizedText>().notNull(),
    flow: jsonb('flow').$type<Flow>().notNull(),
    /** As the audit calls them, and by name. */
    savedBy: text('saved_by').notNull(),
    savedName: text('saved_name').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

/** A saved audience that rules name by id. */
export const segments = pgTable(
  'segments',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: text('id').notNull(),
    title: jsonb('title').$type<LocalizedText>().notNull(),
    rule: jsonb('rule').$type<Rule>().notNull(),
    /** One more with each change of what it means: another rule, into the archive, out of it. */
    revision: integer('revision').notNull().default(1),
    changedAt: instant('changed_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

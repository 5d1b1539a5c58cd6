import type { CounterKind } from '@rekindle/runtime/lane'
import { bigint, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, laneKey } from './columns.ts'

const counted = () => ({
  ...laneKey(),
  versionId: uuid('version_id').notNull(),
  /** Empty for numbers of the whole version. */
  node: text('node').notNull(),
  kind: text('kind').$type<CounterKind>().notNull(),
  /** Port, reason, goal or message state. */
  key: text('key').notNull(),
})

/** Counts since the beginning, by bucket. */
export const totals = pgTable(
  'totals',
  { ...counted(), count: bigint('count', { mode: 'number' }).notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.versionId, t.node, t.kind, t.key] }),
    index('totals_version').on(t.workspaceId, t.versionId),
  ],
)

/** The same by hour of domain time: `hour` is its beginning on the clock of the workspace's zone. */
export const hours = pgTable(
  'hours',
  { ...counted(), hour: instant('hour').notNull(), count: bigint('count', { mode: 'number' }).notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.bucket, t.versionId, t.hour, t.node, t.kind, t.key] }),
    index('hours_version').on(t.workspaceId, t.versionId, t.hour),
  ],
)

/**
 * Hours long past, over all buckets. `day` is the beginning of the day in the workspace's zone. A count lies here or in
 * `hours`, never in both.
 */
export const days = pgTable(
  'days',
  {
    workspaceId: uuid('workspace_id').notNull(),
    versionId: uuid('version_id').notNull(),
    node: text('node').notNull(),
    kind: text('kind').$type<CounterKind>().notNull(),
    key: text('key').notNull(),
    day: instant('day').notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.versionId, t.day, t.node, t.kind, t.key] })],
)

import { getTableColumns, getTableName } from 'drizzle-orm'
import { tables } from '../db/schema/tables.ts'

/** Where the rows of a table lie on Citus. */
export type Placement =
  /** Cut by bucket; all buckets of one number lie on one machine. */
  | 'distributed'
  /** A copy on every machine: read by lanes, written by people, rarely. */
  | 'reference'
  /** On the coordinator only. */
  | 'local'

/** Tables without a bucket. A new one must be named here; a table with a bucket is distributed by it. */
const withoutBucket: Readonly<Record<string, Exclude<Placement, 'distributed'>>> = {
  workspaces: 'reference',
  journeys: 'reference',
  versions: 'reference',
  segments: 'reference',
  sources: 'reference',
  journey_plans: 'reference',
  segment_looks: 'reference',
  publish_schedules: 'reference',
  users: 'local',
  members: 'local',
  open_tokens: 'local',
  sessions: 'local',
  write_keys: 'local',
  audit: 'local',
  draft_sections: 'local',
  draft_revisions: 'local',
  blocks: 'local',
  templates: 'local',
  comment_threads: 'local',
  comments: 'local',
  mentions: 'local',
  idempotency_keys: 'local',
  attribute_names: 'local',
  event_names: 'local',
  days: 'local',
  imports: 'local',
  dropped_visits: 'local',
  practice_reactions: 'local',
  worker_minutes: 'local',
  working: 'local',
  workers: 'local',
  housekeeping: 'local',
  migrations: 'local',
}

/** `undefined` for a table that nobody has placed. */
export function placementOf(table: string): Placement | undefined {
  return distributed.has(table) ? 'distributed' : withoutBucket[table]
}

const distributed: ReadonlySet<string> = new Set(
  Object.values(tables)
    .filter((table) => 'bucket' in getTableColumns(table))
    .map(getTableName),
)

/** Names of tables placed by hand, for the test that holds them to the schema. */
export const placedByHand = Object.keys(withoutBucket)

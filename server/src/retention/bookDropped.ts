import type { Query } from '../db/inWorkspace.ts'

/** Visits that go, by workspace and the way they were left. */
export interface DroppedCount {
  workspaceId: string
  /** `2026-01-01`. */
  month: string
  versionId: string
  node: string
  by: string
  key: string
  count: number
  bytes: number
}

/** Writes down how many visits go, so that counters can still be proven. To be called where they are removed. */
export async function bookDropped(tx: Query, counts: readonly DroppedCount[]): Promise<void> {
  if (counts.length === 0) return
  await tx`
    insert into dropped_visits as d (workspace_id, month, version_id, node, left_by, left_key, count)
    select * from unnest(
      ${counts.map(({ workspaceId }) => workspaceId)}::text[]::uuid[],
      ${counts.map(({ month }) => month)}::text[]::date[],
      ${counts.map(({ versionId }) => versionId)}::text[]::uuid[],
      ${counts.map(({ node }) => node)}::text[],
      ${counts.map(({ by }) => by)}::text[],
      ${counts.map(({ key }) => key)}::text[],
      ${counts.map(({ count }) => count)}::bigint[])
    on conflict (workspace_id, version_id, node, left_by, left_key, month)
      do update set count = d.count + excluded.count, dropped_at = excluded.dropped_at`
}

/** The columns of a `DroppedCount`, of visits `v`. */
export const droppedColumns = (tx: Query) => tx`
  v.workspace_id as "workspaceId", to_char(v.arrived_at at time zone 'UTC', 'YYYY-MM-01') as month,
  v.version_id as "versionId", v.node, v.left_by as by, coalesce(v.left_key, '') as key, count(*) as count`

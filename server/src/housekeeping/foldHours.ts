import type { Instant } from '@rekindle/runtime'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { clockOf, type WorkspaceRow } from '../workspaces/WorkspaceRow.ts'

/** Charts show hours of the last two weeks; what is older is shown by day: a chart of months reads fewer rows. */
export const foldAfterMs = 15 * 86_400_000
const bucketsAtOnce = 64
const bucketCount = 1_024

/**
 * Moves counters of hours long past into the days of the workspace's zone, over all buckets: a few buckets a
 * transaction, each count moved whole or not at all. Answers how many rows of hours were folded.
 */
export async function foldHours(sql: RawSql, workspace: WorkspaceRow, now: Instant): Promise<number> {
  const { id, zone } = workspace
  const before = clockOf(workspace, now) - foldAfterMs
  let folded = 0
  for (let first = 0; first < bucketCount; first += bucketsAtOnce) {
    const last = first + bucketsAtOnce - 1
    folded += await inWorkspace(sql, id, async (tx) => {
      // Whole days only: a day is either told by its hours or by its sum.
      const rows = await tx<
        { versionId: string; node: string; kind: string; key: string; day: Instant; count: number }[]
      >`
        with gone as (
          delete from hours
          where workspace_id = ${id} and bucket between ${first} and ${last}
            and hour < date_trunc('day', ${before}::timestamptz at time zone ${zone}) at time zone ${zone}
          returning version_id, node, kind, key, hour, count
        )
        select version_id as "versionId", node, kind, key,
          date_trunc('day', hour at time zone ${zone}) at time zone ${zone} as day, sum(count)::bigint as count
        from gone group by 1, 2, 3, 4, 5`
      if (rows.length === 0) return 0
      // A statement of its own: `days` has no buckets, so on Citus it lies elsewhere.
      await tx`
        insert into days as d (workspace_id, version_id, node, kind, key, day, count)
        select ${id}, * from unnest(
          ${rows.map((row) => row.versionId)}::text[]::uuid[], ${rows.map((row) => row.node)}::text[],
          ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.key)}::text[],
          ${rows.map((row) => new Date(row.day).toISOString())}::text[]::timestamptz[],
          ${rows.map((row) => row.count)}::bigint[])
        on conflict (workspace_id, version_id, day, node, kind, key) do update set count = d.count + excluded.count`
      return rows.length
    })
  }
  return folded
}

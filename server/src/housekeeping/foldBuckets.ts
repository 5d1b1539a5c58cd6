import type { Instant } from '@rekindle/runtime'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { instants, numbers, texts } from '../queries/lane/columns.ts'
import { clockOf, type WorkspaceRow } from '../workspaces/WorkspaceRow.ts'

const hourMs = 3_600_000
const bucketsAtOnce = 64
const bucketCount = 1_024
/** Where an hour is kept that is over: lanes count in an hour only while it lasts. */
const home = 0

/**
 * Adds up the hours that are over, over all buckets, in one of them: a chart of weeks then reads a row for each counter
 * and hour instead of a thousand. A few buckets a transaction, each count moved whole or not at all. Answers how many
 * rows came of it.
 */
export async function foldBuckets(sql: RawSql, workspace: WorkspaceRow, now: Instant): Promise<number> {
  const { id } = workspace
  const clock = clockOf(workspace, now)
  // A batch that began just before the turn of the hour may still be writing.
  const before = clock - (clock % hourMs) - hourMs
  let folded = 0
  for (let first = home + 1; first < bucketCount; first += bucketsAtOnce) {
    const last = Math.min(first + bucketsAtOnce, bucketCount) - 1
    folded += await inWorkspace(sql, id, async (tx) => {
      const rows = await tx<
        { versionId: string; node: string; kind: string; key: string; hour: Instant; count: number }[]
      >`
        with gone as (
          delete from hours
          where workspace_id = ${id} and bucket between ${first} and ${last} and hour < ${before}
          returning version_id, node, kind, key, hour, count
        )
        select version_id as "versionId", node, kind, key, hour, sum(count)::bigint as count
        from gone group by 1, 2, 3, 4, 5`
      if (rows.length === 0) return 0
      // A statement of its own: on Citus the bucket it goes to lies elsewhere.
      await tx`
        insert into hours (workspace_id, bucket, version_id, node, kind, key, hour, count)
        select ${id}, ${home}::int, * from unnest(
          ${texts(rows, (row) => row.versionId)}::uuid[], ${texts(rows, (row) => row.node)}::text[],
          ${texts(rows, (row) => row.kind)}::text[], ${texts(rows, (row) => row.key)}::text[],
          ${instants(rows, (row) => row.hour)}::timestamptz[], ${numbers(rows, (row) => row.count)}::bigint[])
        on conflict (workspace_id, bucket, version_id, hour, node, kind, key)
          do update set count = hours.count + excluded.count`
      return rows.length
    })
  }
  return folded
}

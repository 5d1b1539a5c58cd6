import { isoOf } from '@rekindle/runtime'
import type { RawSql } from '@rekindle/server/db'
import { foldBuckets } from '../../../server/src/housekeeping/foldBuckets.ts'
import { loadWorkspace } from '../../../server/src/workspaces/loadWorkspace.ts'
import { workspaceId } from '../durable/playOn.ts'

const dayMs = 86_400_000
/** What each node counts: who came, and who left by its one port. */
const counters = [
  ['entered', ''],
  ['port', 'done'],
] as const

/** Hours are kept by day when they are so old: see `foldHours`. */
const hoursLastDays = 15

/**
 * Counters of a version as `days` of life leave them, every node, hour and bucket filled. Its last day is written as lanes
 * do, bucket by bucket, and kept as housekeeping keeps it; the days before are copies of what that left of an hour.
 */
export async function fillHours(
  sql: RawSql,
  { versionId, now, days, nodes }: { versionId: string; now: number; days: number; nodes: number },
): Promise<void> {
  const today = now - (now % dayMs)
  const kinds = counters.map(([kind]) => kind)
  const keys = counters.map(([, key]) => key)
  const all = sql`generate_series(1, ${nodes}::int) node, unnest(${kinds}::text[], ${keys}::text[]) as counter (kind, key)`
  await sql`
    insert into hours (workspace_id, bucket, version_id, hour, node, kind, key, count)
    select ${workspaceId}::uuid, bucket, ${versionId}::uuid, hour, 'n_' || node, kind, key, 3
    from generate_series(${isoOf(now - dayMs + 3_600_000)}::timestamptz, ${isoOf(now)}::timestamptz, '1 hour') as hour,
      generate_series(0, 1023) bucket, ${all}`
  await sql`
    insert into totals (workspace_id, bucket, version_id, node, kind, key, count)
    select ${workspaceId}::uuid, bucket, ${versionId}::uuid, 'n_' || node, kind, key, 3 * 24 * ${days}::int
    from generate_series(0, 1023) bucket, ${all}`
  const workspace = await loadWorkspace(sql, workspaceId)
  if (!workspace) throw new Error('The bench has a workspace.')
  await foldBuckets(sql, workspace, now)
  if (days > 1)
    await sql`
      insert into hours (workspace_id, bucket, version_id, hour, node, kind, key, count)
      select ${workspaceId}::uuid, 0, ${versionId}::uuid, hour, 'n_' || node, kind, key, 3 * 1024
      from generate_series(${isoOf(today - (Math.min(days, hoursLastDays) - 1) * dayMs)}::timestamptz,
        ${isoOf(now - dayMs)}::timestamptz, '1 hour') as hour, ${all}`
  if (days > hoursLastDays)
    await sql`
      insert into days (workspace_id, version_id, day, node, kind, key, count)
      select ${workspaceId}::uuid, ${versionId}::uuid, day, 'n_' || node, kind, key, 3 * 1024 * 24
      from generate_series(${isoOf(today - (days - 1) * dayMs)}::timestamptz,
        ${isoOf(today - hoursLastDays * dayMs)}::timestamptz, '1 day') as day, ${all}`
}

import type { RawSql } from '@rekindle/server/db'

/** So many others as a year of work leaves behind: their rows surround those that are worked on. */
export async function padTables(
  sql: RawSql,
  workspaceId: string,
  versionId: string,
  people: number,
): Promise<void> {
  const person = sql`(md5('p' || n)::uuid)`
  const run = sql`(md5('r' || n)::uuid)`
  const ago = sql`(timestamptz '2026-03-02T01:00Z' - (n % 360) * interval '1 day')`
  const some = sql`generate_series(1, ${people}::int) n`
  await sql`select make_visit_month(day::date)
    from generate_series(timestamp '2025-03-01', timestamp '2026-03-01', '1 month') day`
  await sql`insert into customers (workspace_id, bucket, id, external_id, attributes, reachable, created_at)
    select ${workspaceId}, n % 1024, ${person}, 'p' || n, jsonb_build_object('name', 'P' || n, 'lapsed', n % 3 = 0), '{sms}', ${ago} from ${some}`
  await sql`insert into runs (workspace_id, bucket, id, customer_id, journey_id, version_id, status, node, phase, visit,
      started_at, arrived_at, context, ended_at, ended_how, ended_reason, burst_since, burst_count)
    select ${workspaceId}, n % 1024, ${run}, ${person}, ${versionId}, ${versionId},
      case when n % 2 = 0 then 'active' else 'ended' end, 'n_evening', 'waiting', 5, ${ago}, ${ago}, '{}',
      case when n % 2 = 1 then ${ago} end, case when n % 2 = 1 then 'completed' end,
      case when n % 2 = 1 then 'completed' end, ${ago}, 1 from ${some}`
  await sql`insert into visits (workspace_id, bucket, run_id, ordinal, customer_id, version_id, node, arrived_at, left_at, left_by, left_key, why)
    select ${workspaceId}, n % 1024, ${run}, k, ${person}, ${versionId}, 'n_pad' || k, ${ago}, ${ago}, 'port', 'done', '[]'
    from ${some}, generate_series(1, 5) k`
  await sql`insert into timers (workspace_id, bucket, run_id, visit, name, customer_id, due_at)
    select ${workspaceId}, n % 1024, ${run}, 5, 'done', ${person}, timestamptz '2027-01-01T00:00Z' + n * interval '1 second'
    from ${some} where n % 2 = 0`
  await sql`insert into events (workspace_id, bucket, customer_id, id, name, at, properties)
    select ${workspaceId}, n % 1024, ${person}, n || '-' || k, 'order.paid', ${ago}, '{}' from ${some}, generate_series(1, 3) k`
  await sql`insert into messages (workspace_id, bucket, id, run_id, customer_id, journey_id, version_id, node, visit, channel,
      category, copy, state, queued_at, not_before, expires_at)
    select ${workspaceId}, n % 1024, md5('m' || n)::uuid, ${run}, ${person}, ${versionId}, ${versionId}, 'n_last', 5, 'sms',
      'marketing', '{}', 'delivered', ${ago}, ${ago}, ${ago} from ${some}`
  await sql`insert into hours (workspace_id, bucket, version_id, node, kind, key, hour, count)
    select ${workspaceId}, n % 1024, ${versionId}, 'n_pad' || n % 50, 'entered', '', timestamptz '2026-03-01T00:00Z' - n / 51200 * interval '1 hour', 1
    from ${some} on conflict do nothing`
  await sql`vacuum analyze`
}

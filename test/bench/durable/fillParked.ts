import type { RawSql } from '@rekindle/server/db'
import { workspaceId } from './playOn.ts'

/**
 * Adds customers who rest in a wait of the ring until next year, as copies of one who does. Nobody steps them, so that
 * their buckets need not follow from their ids.
 */
export async function fillParked(sql: RawSql, count: number): Promise<void> {
  const [like] = await sql<{ id: string; customerId: string; visit: number }[]>`
    select id, customer_id as "customerId", visit from runs where workspace_id = ${workspaceId} limit 1`
  if (!like) throw new Error('Nobody is in the ring yet.')
  await sql`create temporary table parked as
    select gen_random_uuid() as customer_id, gen_random_uuid() as run_id, (random() * 1023)::int as bucket,
      clock_timestamp() + interval '30 days' + random() * interval '300 days' as due_at
    from generate_series(1, ${count})`
  await sql`
    insert into customers (workspace_id, bucket, id, attributes, reachable, created_at)
    select c.workspace_id, p.bucket, p.customer_id, c.attributes, c.reachable, c.created_at
    from parked p, customers c where c.workspace_id = ${workspaceId} and c.id = ${like.customerId}`
  await sql`
    insert into runs (workspace_id, bucket, id, customer_id, journey_id, version_id, status, node, phase, visit,
      started_at, arrived_at, context, goals_until, burst_since, burst_count)
    select r.workspace_id, p.bucket, p.run_id, p.customer_id, r.journey_id, r.version_id, r.status, r.node, r.phase,
      r.visit, r.started_at, r.arrived_at, r.context, r.goals_until, r.burst_since, r.burst_count
    from parked p, runs r where r.workspace_id = ${workspaceId} and r.id = ${like.id}`
  await sql`
    insert into visits (workspace_id, bucket, run_id, ordinal, customer_id, version_id, node, arrived_at, why)
    select v.workspace_id, p.bucket, p.run_id, v.ordinal, p.customer_id, v.version_id, v.node, v.arrived_at, v.why
    from parked p, visits v where v.workspace_id = ${workspaceId} and v.run_id = ${like.id} and v.ordinal = ${like.visit}`
  await sql`
    insert into timers (workspace_id, bucket, run_id, visit, name, customer_id, due_at)
    select ${workspaceId}, bucket, run_id, ${like.visit}, 'timeout', customer_id, due_at from parked`
  await sql`drop table parked`
  await sql`vacuum analyze`
}

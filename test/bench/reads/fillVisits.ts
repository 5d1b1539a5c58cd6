import { isoOf } from '@rekindle/runtime'
import type { RawSql } from '@rekindle/server/db'
import { v7 } from 'uuid'
import { bucketOf, customerIdOf } from '../../../server/src/ingest/customerIdOf.ts'
import { journeyId, versionId } from '../durable/openRing.ts'
import { workspaceId } from '../durable/playOn.ts'

const months = 12
const visitsARun = 20
/** Those whose stories are read: long ones, over all months. */
const readers = 20
const runsOfOne = 5
const visitsOfOne = 200

export interface Told {
  customerId: string
  runs: string[]
}

/**
 * A year of journeys over the partitions of its months: short runs of many, each tenth visit with a message and an
 * event, and among them a few customers with long stories, who are answered.
 */
export async function fillVisits(sql: RawSql, visits: number): Promise<Told[]> {
  await sql`
    select make_visit_month((date_trunc('month', now()) - make_interval(months => n))::date)
    from generate_series(0, ${months}) n`
  const told = await addReaders(sql)
  const runsAMonth = Math.ceil(visits / months / visitsARun)
  for (let month = months; month > 0; month--) {
    await sql`
      create unlogged table crowd as
      select gen_random_uuid() as customer_id, gen_random_uuid() as run_id, (random() * 1023)::int as bucket,
        date_trunc('month', now()) - make_interval(months => ${month}::int) + random() * interval '18 days' as at
      from generate_series(1, ${runsAMonth}::int)`
    await addCustomersAndRuns(sql, '10 days')
    await addVisits(sql, visitsARun, '12 hours')
    await sql`drop table crowd`
  }
  await sql`vacuum analyze`
  return told
}

async function addReaders(sql: RawSql): Promise<Told[]> {
  const told = Array.from({ length: readers }, (_, i) => ({
    customerId: customerIdOf(workspaceId, { userId: `reader-${i}` }),
    runs: Array.from({ length: runsOfOne }, () => v7()),
  }))
  const rows = told.flatMap(({ customerId, runs }) => runs.map((run) => ({ customerId, run })))
  const from = isoOf(Date.now() - months * 30 * 86_400_000)
  await sql`
    create unlogged table crowd as
    select customer_id, run_id, bucket, ${from}::timestamptz as at
    from unnest(${rows.map((row) => row.customerId)}::text[]::uuid[], ${rows.map((row) => row.run)}::text[]::uuid[],
      ${rows.map((row) => bucketOf(row.customerId))}::int[]) as given (customer_id, run_id, bucket)`
  await addCustomersAndRuns(sql, '359 days')
  await addVisits(sql, visitsOfOne, '43 hours')
  await sql`drop table crowd`
  return told
}

/** Of everybody in `crowd`. */
async function addCustomersAndRuns(sql: RawSql, lasts: string): Promise<void> {
  await sql`
    insert into customers (workspace_id, bucket, id, external_id, attributes, reachable, created_at)
    select distinct on (crowd.customer_id) ${workspaceId}::uuid, bucket, customer_id, 'x' || customer_id, '{"name":"Somebody","tier":"A"}',
      '{inapp}'::text[], at from crowd`
  await sql`
    insert into runs (workspace_id, bucket, id, customer_id, journey_id, version_id, status, node, phase, visit,
      started_at, arrived_at, context, ended_at, ended_how, ended_reason, burst_since, burst_count)
    select ${workspaceId}::uuid, bucket, run_id, customer_id, ${journeyId}::uuid, ${versionId}::uuid, 'ended', 'pause', 'rest', 1,
      at, at, '{}', at + ${lasts}::interval, 'completed', 'completed', at, 0 from crowd`
}

async function addVisits(sql: RawSql, each: number, apart: string): Promise<void> {
  await sql`
    insert into visits (workspace_id, bucket, run_id, ordinal, customer_id, version_id, node, arrived_at, left_at,
      left_by, left_key, why, recorded_at)
    select ${workspaceId}::uuid, bucket, run_id, n, customer_id, ${versionId}::uuid, 'pause', arrived_at,
      arrived_at + ${apart}::interval, 'port', 'done', '[{"kind":"waited","until":"2026-03-03T01:00:00Z"}]', arrived_at
    from (
      select crowd.*, n, at + n * ${apart}::interval as arrived_at
      from crowd, generate_series(1, ${each}::int) n order by 6) placed`
  await sql`
    insert into messages (workspace_id, bucket, id, run_id, customer_id, journey_id, version_id, node, visit, channel,
      category, copy, state, queued_at, not_before, expires_at, rendered, settled_at)
    select ${workspaceId}::uuid, bucket, gen_random_uuid(), run_id, customer_id, ${journeyId}::uuid, ${versionId}::uuid, 'note', n,
      'inapp', 'service', '{"en":{"body":"We miss you."}}', 'accepted', at, at, at, '{"body":"We miss you.","locale":"en"}', at
    from crowd, generate_series(10, ${each}::int, 10) n`
  await sql`
    insert into events (workspace_id, bucket, customer_id, id, name, at, properties)
    select ${workspaceId}::uuid, bucket, customer_id, gen_random_uuid()::text, 'product.viewed', at + n * ${apart}::interval, '{"sku":"a"}'
    from crowd, generate_series(10, ${each}::int, 10) n`
}

import { abreast } from '@rekindle/runtime/engine'
import { timedId } from '@rekindle/runtime/lane'
import { openDatabase, type RawSql } from '@rekindle/server/db'
import { journeyId, start, versionId } from './openRing.ts'
import { workspaceId } from './playOn.ts'
import { type Spent, spentBy } from './spentBy.ts'

/** As many as a lane transaction takes from the inbox. */
const batch = 1_000

interface Newcomer {
  id: string
  bucket: number
  runId: string
}

/**
 * The rows that an enrolment leaves behind, known beforehand and written by one statement a table and batch: nothing is
 * read or judged. Written on so many connections at once. Answers what the writing took.
 */
export async function writeBareEnrolment(url: string, connections: number): Promise<Spent> {
  const database = openDatabase(url, { connections })
  const { sql } = database
  const customers = await sql<
    { id: string; bucket: number }[]
  >`select id, bucket from customers order by bucket, id`
  const all = customers.map((one) => ({
    ...one,
    runId: timedId(start, 'run', workspaceId, journeyId, one.id, 'once'),
  }))
  const batches = Array.from({ length: Math.ceil(all.length / batch) }, (_, i) =>
    all.slice(i * batch, (i + 1) * batch),
  )
  const spent = await spentBy(() => abreast(batches, connections, (some) => writeBatch(sql, some)))
  await database.close()
  return spent
}

async function writeBatch(sql: RawSql, some: readonly Newcomer[]): Promise<void> {
  const buckets = some.map(({ bucket }) => bucket)
  const ids = some.map(({ id }) => id)
  const runs = some.map(({ runId }) => runId)
  const at = new Date(start).toISOString()
  const due = new Date(start + 86_400_000).toISOString()
  const bucket = some[0]?.bucket ?? 0
  await sql.begin((tx) =>
    Promise.all([
      tx`
        insert into entries (workspace_id, bucket, customer_id, journey_id, key, run_id, at)
        select ${workspaceId}, bucket, id, ${journeyId}, ${`once:${versionId}`}, run, ${at}::text::timestamptz
        from unnest(${buckets}::int[], ${ids}::text[]::uuid[], ${runs}::text[]::uuid[]) as given (bucket, id, run)`,
      tx`
        insert into runs (workspace_id, bucket, id, customer_id, journey_id, version_id, status, node, phase, visit,
          started_at, arrived_at, context, burst_since, burst_count)
        select ${workspaceId}, bucket, run, id, ${journeyId}, ${versionId}, 'active', 'n_pause', 'waiting', 2,
          ${at}::text::timestamptz, ${at}::text::timestamptz, '{"v":1,"data":{}}', ${at}::text::timestamptz, 2
        from unnest(${buckets}::int[], ${ids}::text[]::uuid[], ${runs}::text[]::uuid[]) as given (bucket, id, run)`,
      tx`
        insert into visits (workspace_id, bucket, run_id, ordinal, customer_id, version_id, node, from_node, from_port,
          arrived_at, left_at, left_by, left_key, why)
        select ${workspaceId}, bucket, run, ordinal, id, ${versionId}, node, from_node, from_port,
          ${at}::text::timestamptz, left_at::timestamptz, left_by, left_key, why
        from unnest(${buckets}::int[], ${ids}::text[]::uuid[], ${runs}::text[]::uuid[]) as given (bucket, id, run),
          (values (1, 'n_start', null, null, ${at}::text, 'port', 'joined', '[]'::jsonb),
            (2, 'n_pause', 'n_start', 'joined', null, null, null, '[{"kind":"due","timer":"due"}]'::jsonb))
            as both_visits (ordinal, node, from_node, from_port, left_at, left_by, left_key, why)`,
      tx`
        insert into timers (workspace_id, bucket, run_id, visit, name, customer_id, due_at)
        select ${workspaceId}, bucket, run, 2, 'due', id, ${due}::text::timestamptz
        from unnest(${buckets}::int[], ${ids}::text[]::uuid[], ${runs}::text[]::uuid[]) as given (bucket, id, run)`,
      tx`
        insert into totals (workspace_id, bucket, version_id, node, kind, key, count)
        select ${workspaceId}, ${bucket}::int, ${versionId}, node, kind, key, ${some.length}::int from ${counted(tx)}
        on conflict (workspace_id, bucket, version_id, node, kind, key) do update set count = totals.count + excluded.count`,
      tx`
        insert into hours (workspace_id, bucket, version_id, hour, node, kind, key, count)
        select ${workspaceId}, ${bucket}::int, ${versionId}, ${at}::text::timestamptz, node, kind, key, ${some.length}::int
        from ${counted(tx)}
        on conflict (workspace_id, bucket, version_id, hour, node, kind, key) do update set count = hours.count + excluded.count`,
    ]),
  )
}

/** What each newcomer is counted in. */
const counted = (tx: Parameters<Parameters<RawSql['begin']>[1]>[0]) => tx`
  (values ('', 'started', ''), ('n_start', 'entered', ''), ('n_start', 'port', 'joined'), ('n_pause', 'entered', ''))
    as kinds (node, kind, key)`

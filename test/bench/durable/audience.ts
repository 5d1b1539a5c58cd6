import type { Flow } from '@rekindle/runtime'
import { drainCustomers, sweepDue } from '@rekindle/runtime/engine'
import { sketchFlow } from '@rekindle/runtime/testing'
import { ensureWorkspace, inWorkspace, migrate, type RawSql } from '@rekindle/server/db'
import { bucketOf, customerIdOf } from '../../../server/src/ingest/customerIdOf.ts'
import { brand, openRing, publish, start } from './openRing.ts'
import { workspaceId } from './playOn.ts'
import { type Spent, spentBy } from './spentBy.ts'

/** Half of the tiers there are, and the first wait. */
export const audienceFlow = sketchFlow(
  {
    start: [
      'segment',
      { audience: { attr: 'tier', is: 'in', value: ['A', 'B'] }, trigger: { kind: 'once' } } as never,
    ],
    pause: ['wait', { mode: 'duration', for: '24h' }],
  },
  ['start joined pause'],
)

/** A workspace of so many customers whom nobody has met yet, and a journey that is to look through them. */
export async function openAudience(url: string, size: number, flow: Flow = audienceFlow): Promise<void> {
  await migrate(url)
  const { database, sql } = openRing(url)
  await ensureWorkspace(sql, { ...brand, id: workspaceId }, start)
  await publish(sql, flow)
  for (let from = 0; from < size; from += 10_000)
    await addCustomers(
      sql,
      Array.from({ length: Math.min(10_000, size - from) }, (_, i) => from + i),
    )
  await sql`analyze`
  await database.close()
}

/** Answers what it took to ask everybody in. */
export async function sweepAll(url: string): Promise<Spent> {
  const { database, engine } = openRing(url)
  const workspace = await engine.store.loadWorkspace(workspaceId)
  const spent = await spentBy(async () => {
    while ((await sweepDue(engine, workspace)) > 0) {
      // Some buckets at a time, until nothing is planned any more.
    }
  })
  await database.close()
  return spent
}

/** Answers what the lanes took to begin all runs, so many at once; throws when there are more or fewer. */
export async function advanceBuckets(url: string, size: number, abreast: number): Promise<Spent> {
  const { database, sql, engine, errors } = openRing(url, abreast)
  const workspace = await engine.store.loadWorkspace(workspaceId)
  const spent = await spentBy(() => drainCustomers(engine, workspace))
  const [row] = await sql<{ runs: number }[]>`select count(*)::int as runs from timers`
  if (row?.runs !== size || errors.length > 0)
    throw new Error(`${row?.runs} of ${size} came in. ${JSON.stringify(errors[0] ?? '')}`)
  await database.close()
  return spent
}

const addCustomers = (sql: RawSql, numbers: readonly number[]) => {
  const ids = numbers.map((n) => customerIdOf(workspaceId, { userId: `c${n}` }))
  return inWorkspace(
    sql,
    workspaceId,
    (tx) => tx`
      insert into customers (workspace_id, bucket, id, external_id, attributes, reachable, created_at)
      select ${workspaceId}, bucket, id, 'c' || n, jsonb_build_object('name', 'Customer ' || n, 'tier',
        case when n % 2 = 0 then 'A' else 'B' end, 'clv', n % 9000), '{sms,email}',
        ${start}::timestamptz - n * interval '1 minute'
      from unnest(${ids.map(bucketOf)}::int[], ${ids}::text[]::uuid[], ${numbers as number[]}::int[])
        as given (bucket, id, n)`,
  )
}

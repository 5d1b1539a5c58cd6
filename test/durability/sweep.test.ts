import type { Flow } from '@rekindle/runtime'
import { drainCustomers, sweepDue } from '@rekindle/runtime/engine'
import { sketchFlow } from '@rekindle/runtime/testing'
import { inWorkspace } from '@rekindle/server/db'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { customerIdOf } from '../../server/src/ingest/customerIdOf.ts'
import { insertItems } from '../../server/src/ingest/postItems.ts'
import { advanceSweeps } from '../../server/src/queries/engine/advanceSweeps.ts'
import { openAudience } from '../bench/durable/audience.ts'
import { openRing, type Ring, start } from '../bench/durable/openRing.ts'
import { workspaceId } from '../bench/durable/playOn.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'

/** More than one transaction asks at once. */
const size = 4_500
const dayMs = 86_400_000

/** Every other customer has tier A. */
const flowOf = (trigger: object, settings: Partial<Flow['settings']> = {}): Flow => {
  const flow = sketchFlow(
    {
      start: ['segment', { audience: { attr: 'tier', is: 'eq', value: 'A' }, trigger } as never],
      pause: ['wait', { mode: 'duration', for: '1h' }],
    },
    ['start joined pause'],
  )
  return { ...flow, settings: { ...flow.settings, ...settings } }
}

let database: TestDatabase
const rings: Ring[] = []

function open(): Ring {
  const ring = openRing(database.url)
  rings.push(ring)
  return ring
}

const workspaceOf = ({ engine }: Ring) => engine.store.loadWorkspace(workspaceId)

async function sweepOn(ring: Ring): Promise<void> {
  while ((await sweepDue(ring.engine, await workspaceOf(ring))) > 0) {
    // Until nothing is planned any more.
  }
}

const drain = async (ring: Ring) => drainCustomers(ring.engine, await workspaceOf(ring))

/** Names of the customers whom the inbox asks in, those asked twice twice. */
async function asked({ sql }: Ring): Promise<number[]> {
  const rows = await sql<{ n: number }[]>`
    select substring(c.external_id from 2)::int as n
    from inbox i join customers c
      on c.workspace_id = i.workspace_id and c.bucket = i.bucket and c.id = i.subject_id::uuid
    where i.body ->> 'kind' = 'consider' order by n`
  return rows.map(({ n }) => n)
}

const tierAOf = (count: number) => Array.from({ length: count / 2 }, (_, i) => i * 2)

beforeEach(async () => {
  database = await freshDatabase()
})

afterEach(async () => {
  await Promise.all(rings.splice(0).map((ring) => ring.database.close()))
  await database.drop()
})

test('a look through the customers that is killed half-way misses nobody and asks nobody twice', async () => {
  await openAudience(database.url, size, flowOf({ kind: 'once' }))
  const tierA = tierAOf(size)
  const first = open()
  const [due] = await first.engine.store.dueSweeps(workspaceId, start)
  if (!due) throw new Error('Nothing is due.')
  await first.engine.store.planSweep(workspaceId, due, start, 'once:x', undefined)
  const everybody = () => undefined
  expect(await first.engine.store.advanceSweeps(workspaceId, start, everybody)).toBe(true)
  const before = (await asked(first)).length
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(size)
  const killed = inWorkspace(first.sql, workspaceId, async (tx) => {
    await advanceSweeps(tx, workspaceId, start, everybody)
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')

  const second = open()
  await sweepOn(second)
  const all = await asked(second)
  expect(new Set(all).size).toBe(all.length)
  expect(tierA.filter((n) => !new Set(all).has(n))).toEqual([])
  await drain(second)
  const [row] =
    await second.sql`select count(*)::int as runs, count(distinct customer_id)::int as people from runs`
  expect(row).toEqual({ runs: tierA.length, people: tierA.length })
})

test('who does not fit is not asked, unless mail that is not read yet may change that', async () => {
  await openAudience(database.url, 100, flowOf({ kind: 'once' }))
  const ring = open()
  const moved = { customerId: customerIdOf(workspaceId, { userId: 'c7' }) }
  const item = { kind: 'identify' as const, externalId: 'c7', attributes: { tier: 'A' } }
  await inWorkspace(ring.sql, workspaceId, (tx) => insertItems(tx, workspaceId, [{ ...moved, item }], start))
  await sweepOn(ring)
  const expected = [...tierAOf(100), 7].sort((a, b) => a - b)
  expect(await asked(ring)).toEqual(expected)
  await drain(ring)
  const [row] = await ring.sql`select count(*)::int as runs from runs`
  expect(row).toEqual({ runs: expected.length })
})

test('who may come in only once is asked only once by a daily look', async () => {
  const daily = flowOf({ kind: 'schedule', at: '09:00' }, { reentry: { kind: 'never' } })
  await openAudience(database.url, 100, daily)
  const ring = open()
  await sweepOn(ring)
  expect(await asked(ring)).toHaveLength(50)
  await drain(ring)
  ring.clock.at += 2 * dayMs
  await drain(ring)
  const [ended] = await ring.sql`select count(*)::int as runs from runs where status = 'ended'`
  expect(ended).toEqual({ runs: 50 })
  await sweepOn(ring)
  expect(await asked(ring)).toEqual([])
})

import { registry } from '@rekindle/nodes'
import { isoOf } from '@rekindle/runtime'
import { drainCustomers } from '@rekindle/runtime/engine'
import { playOut } from '@rekindle/runtime/simulate'
import { World } from '@rekindle/runtime/world'
import { inWorkspace } from '@rekindle/server/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setAside } from '../../server/src/queries/engine/setAside.ts'
import { takeBack } from '../../server/src/queries/engine/takeBack.ts'
import { flowOf, sms, waitFor } from '../lane/flowOf.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { expectSameRows } from './story/expectSameRows.ts'
import { playDurably } from './story/playDurably.ts'

const dayMs = 86_400_000
const from = Date.parse('2026-03-02T09:00:00+08:00')
const quiet = { all: [{ event: 'page.viewed' }, { not: { event: 'page.viewed', within: '5d' } }] }

/** People look at the shop on some days; whoever then stays away for five days leaves, staff as soon as they come in. */
const input = {
  flow: flowOf({ w: waitFor('60d'), hi: sms('Hello') }, ['in.joined > w', 'w.done > hi'], {
    exits: [
      { id: 'quiet', when: quiet, reason: 'expired' },
      { id: 'staff', when: { attr: 'staff', is: 'eq', value: true }, reason: 'notEligible' },
    ],
  }),
  registry,
  customers: Array.from({ length: 12 }, (_, i) => ({
    externalId: `c${i}`,
    attributes: { tier: 'A', staff: i === 4 },
    timeZone: i % 2 === 0 ? 'America/New_York' : undefined,
    reachable: [],
  })),
  events: Array.from({ length: 30 }, (_, i) => ({
    externalId: `c${(i * 7) % 11}`,
    messageId: `m${i}`,
    event: 'page.viewed',
    at: from + Math.floor((i * dayMs) / 3) + 60_000,
    properties: {},
  })),
  world: World.parse({ format: 1 }),
  from,
  for: '14d',
  seed: 'watch',
}
let database: TestDatabase
let durable: Awaited<ReturnType<typeof playDurably>>
beforeAll(async () => {
  database = await freshDatabase()
  durable = await playDurably(database.url, input, from + 14 * dayMs)
})
afterAll(async () => {
  await durable.database.close()
  await database.drop()
})

test('simulator and engine watch the same people and let them go at the same instants', async () => {
  const tables = await playOut(input)
  expect(durable.errors).toEqual([])
  const ends = [...tables.visits.values()].flatMap(({ left }) =>
    left?.key === 'expired' ? [isoOf(left.at)] : [],
  )
  expect(new Set(ends).size).toBeGreaterThan(3)
  const staff = [...tables.visits.values()].filter(({ left }) => left?.key === 'notEligible')
  expect(staff.map(({ arrivedAt, left }) => left?.at === arrivedAt)).toEqual([true])
  await expectSameRows(durable.sql, tables)
})

test('somebody who was set aside is watched again, from now on, when taken back', async () => {
  const { sql, engine, workspaceId } = durable
  const [due] = await sql<{ id: string; at: number }[]>`
    select customer_id as id, due_at as at from watches order by due_at limit 1`
  if (!due) throw new Error('Nobody is watched.')
  const { id } = due
  const workspace = await engine.store.loadWorkspace(workspaceId)
  const clockAt = workspace.clockAt ?? 0
  expect(await engine.store.nextDueAt(workspaceId)).toBe(due.at)
  const fault = { kind: 'write' as const, code: 'test', error: 'test' }
  await inWorkspace(sql, workspaceId, (tx) => setAside(tx, workspaceId, id, clockAt, fault))
  expect(await engine.store.nextDueAt(workspaceId)).toBeGreaterThan(due.at)
  await engine.store.moveClock(workspaceId, clockAt, due.at)
  const later = await engine.store.loadWorkspace(workspaceId)
  expect(await drainCustomers(engine, later)).toBe(0)
  await inWorkspace(sql, workspaceId, (tx) => takeBack(tx, workspaceId, id))
  expect((await engine.store.survey(workspaceId, due.at)).customers).toBe(true)
  await drainCustomers(engine, later)
  const [run] = await sql`select ended_reason as reason, ended_at as at from runs where customer_id = ${id}`
  expect(run).toEqual({ reason: 'expired', at: due.at })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { inWorkspace } from '../../server/src/db/index.ts'
import { foldHours } from '../../server/src/housekeeping/foldHours.ts'
import { loadArms } from '../../server/src/queries/stats/loadArms.ts'
import { loadStays } from '../../server/src/queries/stats/loadStays.ts'
import { loadWorkspace } from '../../server/src/workspaces/loadWorkspace.ts'
import { openTestServer, startsAt, type TestServer } from './support/openTestServer.ts'

/**
 * A story small enough to be counted by hand, in Shanghai, where the server's clock begins at nine on 2 March.
 *
 * 2 March 09:00  ada (gold) and bo (plain) pay: ada waits two days, bo ends at once
 * 3 March 09:00  cleo (gold) pays and waits
 * 4 March 09:00  ada has waited
 * 5 March 09:00  cleo has waited, bo pays a second time
 */
const flow = {
  format: 1,
  title: { en: 'Thanks' },
  entry: 'n_in',
  settings: { reentry: { kind: 'afterExit' } },
  nodes: {
    n_in: {
      type: 'segment',
      v: 1,
      settings: { audience: { all: [] }, trigger: { kind: 'event', event: 'order.paid' } },
    },
    n_tier: {
      type: 'condition',
      v: 1,
      settings: {
        branches: [{ id: 'gold', title: 'Gold', when: { attr: 'tier', is: 'eq', value: 'gold' } }],
      },
    },
    n_wait: { type: 'wait', v: 1, settings: { mode: 'duration', for: '2d' } },
    n_end: { type: 'exit', v: 1, settings: { reason: 'completed' } },
  },
  edges: [
    { from: 'n_in', port: 'joined', to: 'n_tier' },
    { from: 'n_tier', port: 'gold', to: 'n_wait' },
    { from: 'n_tier', port: 'else', to: 'n_end' },
    { from: 'n_wait', port: 'done', to: 'n_end' },
  ],
}

const dayMs = 86_400_000
const day = (number: number) => `2026-03-0${number}T00:00:00+08:00`

let server: TestServer
let path: string

beforeAll(async () => {
  server = await openTestServer()
  const base = `/api/v1/workspaces/${server.live}`
  const call = server.as('owner')
  const { id, revision } = (await call('POST', `${base}/journeys`, { flow })).body
  expect((await call('POST', `${base}/journeys/${id}/publish`, { revision })).status).toBe(200)
  path = `${base}/journeys/${id}/versions/1`
  const send = (type: string, userId: string, more: object) =>
    call('POST', `${base}/events`, { type, userId, ...more })
  for (const [userId, tier] of [
    ['ada', 'gold'],
    ['bo', 'plain'],
    ['cleo', 'gold'],
  ] as const)
    await send('identify', userId, { traits: { tier } })
  const payers = [['ada', 'bo'], ['cleo'], [], ['bo']]
  for (const [index, names] of payers.entries()) {
    server.clock.now = startsAt + index * dayMs
    for (const name of names) await send('track', name, { event: 'order.paid' })
    await server.settle(server.live)
  }
})
afterAll(() => server.close())

const ask = async (what: string, query: Record<string, string> = {}) =>
  (await server.as('viewer')('GET', `${path}/${what}?${new URLSearchParams(query)}`)).body

test('numbers of two days are of what passed in them, and who waits waits now', async () => {
  const all = await ask('stats')
  expect(all.heads).toMatchObject({ started: 4, active: 0, completed: 4 })
  expect(all.nodes.n_tier).toMatchObject({ entered: 4, ports: { gold: 2, else: 2 } })
  expect(all.range).toBeUndefined()
  const some = await ask('stats', { from: day(3), to: day(5) })
  expect(some.range).toEqual({ from: '2026-03-02T16:00:00.000Z', to: '2026-03-04T16:00:00.000Z' })
  expect(some.heads).toMatchObject({ started: 1, active: 0, completed: 1 })
  expect(some.nodes.n_tier).toMatchObject({ entered: 1, ports: { gold: 1 } })
  // Ada came before and left now.
  expect(some.nodes.n_wait).toMatchObject({ entered: 1, waiting: 0, ports: { done: 1 } })
  expect(some.edges).toEqual({ 'n_in joined': 1, 'n_tier gold': 1, 'n_wait done': 1 })
})

test('a range is widened to whole hours, and one that ends before it begins is refused', async () => {
  const hour = await ask('stats', { from: '2026-03-02T01:20:00Z', to: '2026-03-02T01:40:00Z' })
  expect(hour.range).toEqual({ from: '2026-03-02T01:00:00.000Z', to: '2026-03-02T02:00:00.000Z' })
  expect(hour.heads.started).toBe(2)
  expect((await ask('stats', { from: day(5), to: day(3) })).code).toBe('request.invalid')
})

test('the people behind a number of some days are those of these days', async () => {
  const names = async (show: string, from: string, to: string) =>
    (await ask('nodes/n_wait/people', { show, from, to })).items.map(({ name }: { name: string }) => name)
  expect(await names('entered', day(3), day(4))).toEqual(['cleo'])
  expect(await names('port:done', day(4), day(5))).toEqual(['ada'])
  expect((await ask('nodes/n_wait/people', { show: 'entered' })).total).toBe(2)
})

test('a customer who comes twice is counted once, and time spent is of those who left', async () => {
  const { sample, dropped, nodes } = await ask('stays')
  expect([sample, dropped]).toEqual([1, 0])
  expect(nodes.n_tier).toMatchObject({ visits: 4, customers: 3, left: 4 })
  expect(nodes.n_wait).toMatchObject({ visits: 2, customers: 2, left: 2 })
  expect(nodes.n_wait.time).toEqual({ meanMs: 2 * dayMs, medianMs: 2 * dayMs, p90Ms: 2 * dayMs })
  const first = await ask('stays', { node: 'n_tier', from: day(2), to: day(3) })
  expect(first.nodes).toEqual({ n_tier: expect.objectContaining({ visits: 2, customers: 2 }) })
  expect((await ask('stays', { node: 'n_nowhere' })).code).toBe('resource.missing')
})

test('each arm is followed to where its people came, also after the days asked for', async () => {
  const { arms } = await ask('nodes/n_tier/arms')
  expect(arms).toEqual({
    gold: {
      started: 2,
      nodes: { n_wait: { entered: 2, ports: { done: 2 } }, n_end: { entered: 2, ports: {} } },
    },
    else: { started: 2, nodes: { n_end: { entered: 2, ports: {} } } },
  })
  const early = await ask('nodes/n_tier/arms', { from: day(2), to: day(3) })
  expect(early.arms.gold).toEqual({
    started: 1,
    nodes: { n_wait: { entered: 1, ports: { done: 1 } }, n_end: { entered: 1, ports: {} } },
  })
})

test('where there are too many visits a sample of customers stands for all, and says so', async () => {
  const [version] = await server.database.sql<{ id: string }[]>`
    select id from versions where workspace_id = ${server.live}`
  const asked = { workspaceId: server.live, versionId: version?.id ?? '', node: 'n_tier' }
  const { stays, arms } = await inWorkspace(server.database.sql, server.live, async (tx) => ({
    stays: await loadStays(tx, asked, 2),
    arms: await loadArms(tx, asked, 6),
  }))
  expect(stays.sample).toBe(0.5)
  const [seen] = await server.database.sql<{ count: number }[]>`
    select count(*) as count from visits
    where workspace_id = ${server.live} and node = 'n_tier' and bucket < 512`
  expect(stays.nodes.n_tier?.visits ?? 0).toBe((seen?.count ?? 0) * 2)
  expect(arms.sample).toBeCloseTo(6 / 14, 2)
})

test('days that are kept by day are told as they were, by whole days', async () => {
  const week = { from: day(2), to: day(5) }
  const before = await ask('stats', week)
  const workspace = await loadWorkspace(server.database.sql, server.live)
  if (!workspace) throw new Error('There is no workspace.')
  server.clock.now = startsAt + 25 * dayMs
  expect(await foldHours(server.database.sql, workspace, server.clock.now)).toBeGreaterThan(0)
  const { at: _, ...after } = await ask('stats', week)
  expect({ ...after, at: before.at }).toEqual(before)
  const hour = await ask('stats', { from: '2026-03-02T20:00:00Z', to: '2026-03-02T21:00:00Z' })
  expect(hour.range).toEqual({ from: '2026-03-02T16:00:00.000Z', to: '2026-03-03T16:00:00.000Z' })
  expect(hour.heads.started).toBe(1)
})

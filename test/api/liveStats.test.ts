import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
let base: string
beforeAll(async () => {
  server = await openTestServer()
  base = `/api/v1/workspaces/${server.live}`
})
afterAll(() => server.close())

const onOrder = {
  format: 1,
  title: { en: 'Thanks' },
  entry: 'n_in',
  settings: {},
  nodes: {
    n_in: {
      type: 'segment',
      v: 1,
      settings: { audience: { all: [] }, trigger: { kind: 'event', event: 'order.paid' } },
    },
    n_wait: { type: 'wait', v: 1, settings: { mode: 'duration', for: '2d' } },
  },
  edges: [{ from: 'n_in', port: 'joined', to: 'n_wait' }],
}

async function publish(): Promise<string> {
  const call = server.as('owner')
  const { id, revision } = (await call('POST', `${base}/journeys`, { flow: onOrder })).body
  expect((await call('POST', `${base}/journeys/${id}/publish`, { revision })).status).toBe(200)
  return id
}

const pay = async (userId: string) => {
  await server.as('owner')('POST', `${base}/events`, { type: 'track', userId, event: 'order.paid' })
  await server.settle(server.live)
}

test('whoever looks at a journey sees its numbers now, and again when they change', async () => {
  const id = await publish()
  await pay('ada')
  const cookie = server.cookieOf('viewer')
  const response = await server.app.request(`${base}/journeys/${id}/versions/1/stats/stream`, {
    headers: { cookie },
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const next = async () => {
    const text = (await reader?.read())?.value ?? ''
    expect(text).toMatch(/^event: stats\n/)
    return JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '')
  }
  expect((await next()).nodes.n_wait).toMatchObject({ entered: 1, waiting: 1 })
  await pay('bo')
  let latest = await next()
  while (latest.heads.started < 2) latest = await next()
  expect(latest.nodes.n_wait).toMatchObject({ entered: 2, waiting: 2 })
  expect(latest.edges).toEqual({ 'n_in joined': 2 })
  await reader?.cancel()
})

test('publishing says how many stay on the old way, and only new entrants take the new one', async () => {
  const id = await publish()
  await pay('cleo')
  const call = server.as('owner')
  const flow = {
    ...onOrder,
    nodes: { ...onOrder.nodes, n_wait: { type: 'wait', v: 1, settings: { mode: 'duration', for: '5d' } } },
  }
  const { revision } = (await call('PUT', `${base}/journeys/${id}/draft`, { flow, revision: 1 })).body
  expect((await call('GET', `${base}/journeys/${id}/publish`)).body).toMatchObject({
    staying: 1,
    audience: null,
    nextVersion: 2,
  })
  const published = await call('POST', `${base}/journeys/${id}/publish`, { revision })
  expect(published.body).toMatchObject({ staying: 1, version: { number: 2 } })
  await pay('dora')
  const stats = async (version: number) =>
    (await call('GET', `${base}/journeys/${id}/versions/${version}/stats`)).body.heads.started
  expect([await stats(1), await stats(2)]).toEqual([1, 1])
})

test('a journey that is paused lets nobody in', async () => {
  const id = await publish()
  await server.as('owner')('POST', `${base}/journeys/${id}/pause`)
  await pay('eve')
  const summary = (await server.as('owner')('GET', `${base}/journeys/${id}`)).body
  expect(summary.heads.started).toBe(0)
})

test('the head-count before publishing counts who fits the audience and may enter', async () => {
  const call = server.as('owner')
  for (const [userId, tier] of [
    ['fits-1', 'S'],
    ['fits-2', 'S'],
    ['other', 'T'],
  ])
    await call('POST', `${base}/events`, { type: 'identify', userId, traits: { tier } })
  await server.settle(server.live)
  const entry = (trigger: object) => ({
    ...onOrder.nodes.n_in,
    settings: { audience: { attr: 'tier', is: 'eq', value: 'S' }, trigger },
  })
  const flow = { ...onOrder, nodes: { ...onOrder.nodes, n_in: entry({ kind: 'once' }) } }
  const { id, revision } = (await call('POST', `${base}/journeys`, { flow })).body
  expect((await call('GET', `${base}/journeys/${id}/publish`)).body.audience).toBe(2)
  await call('POST', `${base}/journeys/${id}/publish`, { revision })
  await server.settle(server.live)
  expect((await call('GET', `${base}/journeys/${id}`)).body.heads.started).toBe(2)
  expect((await call('GET', `${base}/journeys/${id}/publish`)).body.audience).toBe(0)
})

test('a pool is made once, with as many codes as it has stock', async () => {
  const call = server.as('owner')
  const pool = { id: 'wash', title: { en: 'Car wash' }, stock: 2 }
  expect((await call('POST', `${base}/pools`, { ...pool, codes: ['A', 'A'] })).status).toBe(400)
  expect((await call('POST', `${base}/pools`, { ...pool, codes: ['A', 'B'] })).body).toMatchObject({
    free: 2,
  })
  expect((await call('POST', `${base}/pools`, pool)).body.code).toBe('pool.exists')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
let call: Caller
let base: string
beforeAll(async () => {
  server = await openTestServer()
  call = server.as('marketer')
  base = `/api/v1/workspaces/${server.practice}/blocks`
})
afterAll(() => server.close())

const clip = {
  rekindle: 'nodes',
  v: 1,
  nodes: {
    n_a: { type: 'wait', v: 1, title: 'Pause 🎁', settings: { mode: 'duration', for: '3d' } },
    n_b: { type: 'exit', v: 1, settings: { reason: 'completed' } },
  },
  edges: [{ from: 'n_a', port: 'done', to: 'n_b' }],
  layout: { n_a: [0, 0], n_b: [344, 0] },
  groups: [{ id: 'g', title: 'End', nodes: ['n_a', 'n_b'], collapsed: true }],
}

test('a block is kept as it was drawn, renamed and deleted, and others of the workspace see it', async () => {
  const made = await call('POST', base, { title: ' Calm end ', about: 'Wait, then leave', clip })
  expect([made.status, made.body.title, made.body.clip]).toEqual([201, 'Calm end', clip])
  const { id } = made.body
  const seen = await server.as('viewer')('GET', base)
  expect(seen.body).toMatchObject([{ id, title: 'Calm end', about: 'Wait, then leave', clip }])
  const renamed = await call('PUT', `${base}/${id}`, { title: 'Quiet end' })
  expect(renamed.body).toMatchObject({ title: 'Quiet end', about: 'Wait, then leave' })
  expect((await call('DELETE', `${base}/${id}`)).status).toBe(200)
  expect((await call('GET', base)).body).toEqual([])
  expect((await call('DELETE', `${base}/${id}`)).status).toBe(404)
})

test('what is no piece of a drawing is no block', async () => {
  const refused = async (body: object) => (await call('POST', base, body)).status
  expect(await refused({ title: '  ', clip })).toBe(400)
  expect(await refused({ title: 'Empty', clip: { ...clip, nodes: {}, edges: [] } })).toBe(400)
  expect(await refused({ title: 'Foreign', clip: { ...clip, connections: {} } })).toBe(400)
  expect(await refused({ title: 'Newer', clip: { ...clip, v: 2 } })).toBe(400)
  expect((await call('GET', base)).body).toEqual([])
})

test('a request that is repeated saves one block', async () => {
  const body = { title: 'Once', clip }
  const headers = { 'idempotency-key': 'block-once' }
  const [first, second] = [await call('POST', base, body, headers), await call('POST', base, body, headers)]
  expect(second.body.id).toBe(first.body.id)
  expect((await call('GET', base)).body).toHaveLength(1)
})

test('blocks of one brand are not seen by another', async () => {
  const live = `/api/v1/workspaces/${server.live}/blocks`
  await call('POST', base, { title: 'Ours', clip })
  expect((await call('GET', live)).body).toEqual([])
})

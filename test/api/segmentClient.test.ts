import type { Server } from 'node:http'
import { Analytics } from '@segment/analytics-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerIdOf } from '../../server/src/ingest/customerIdOf.ts'
import { closeServer, listen } from '../../server/src/start/listen.ts'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

/** What becomes of the next requests; without any, they are answered as they are. */
type Fate = 'storedButUnanswered' | 'turnedAway'

let server: TestServer
let http: Server
let host: string
const fates: Fate[] = []
const answers: number[] = []

beforeAll(async () => {
  server = await openTestServer()
  const listening = await listen(answer, '127.0.0.1', 0)
  http = listening.server
  host = `http://127.0.0.1:${listening.port}`
})
afterAll(async () => {
  await closeServer(http)
  await server.close()
})

async function answer(request: Request): Promise<Response> {
  const fate = fates.shift()
  const tooFast = () => new Response('{}', { status: 429, headers: { 'retry-after': '1' } })
  const response = fate === 'turnedAway' ? tooFast() : await server.app.fetch(request)
  const heard = fate === 'storedButUnanswered' ? new Response('', { status: 503 }) : response
  answers.push(heard.status)
  return heard
}

const open = () => new Analytics({ writeKey: server.writeKey, host, flushAt: 20 })

async function look(identity: Parameters<typeof customerIdOf>[1]) {
  await server.settle(server.practice)
  const path = `/api/v1/workspaces/${server.practice}/customers/${customerIdOf(server.practice, identity)}`
  return (await server.as('owner')('GET', path)).body
}

test("a site that uses Segment's client points it here, and everything it says is heard", async () => {
  const client = open()
  client.page({ anonymousId: 'browser-1', name: 'Prices' })
  client.identify({
    userId: 'ada',
    anonymousId: 'browser-1',
    traits: { tier: 'B', email: 'ada@example.com' },
  })
  client.track({ userId: 'ada', event: 'order.paid', properties: { total: 100 } })
  client.screen({ userId: 'ada', name: 'Basket' })
  client.group({ userId: 'ada', groupId: 'lakeside', traits: { seats: 3 } })
  client.identify({ userId: 'ada-before', traits: { city: 'Suzhou' } })
  client.alias({ previousId: 'ada-before', userId: 'ada' })
  await client.flush()
  await client.closeAndFlush()

  const ada = await look({ userId: 'ada' })
  expect(ada.attributes).toEqual({ tier: 'B', city: 'Suzhou' })
  expect(ada.email).toBe('a•••@example.com')
  expect(ada.events.map(({ name }: { name: string }) => name).sort()).toEqual([
    'order.paid',
    'page.viewed',
    'screen.viewed',
  ])
  for (const other of [{ anonymousId: 'browser-1' }, { userId: 'ada-before' }])
    expect((await look(other)).mergedInto).toBe(customerIdOf(server.practice, { userId: 'ada' }))
})

test('a client that tries again after 503 and 429 doubles nothing', async () => {
  fates.push('storedButUnanswered', 'turnedAway')
  answers.length = 0
  const client = open()
  client.identify({ userId: 'bob', traits: { tier: 'C' } })
  client.track({ userId: 'bob', event: 'order.paid', properties: { total: 1 } })
  client.track({ userId: 'bob', event: 'order.paid', properties: { total: 2 } })
  await client.closeAndFlush()
  expect(answers).toEqual([503, 429, 200])
  const { events } = await look({ userId: 'bob' })
  expect(events.map((event: { properties: { total: number } }) => event.properties.total).sort()).toEqual([
    1, 2,
  ])
})

test('what a client tells late stands at its own time; what was said last of a customer holds', async () => {
  const client = open()
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
  client.identify({ userId: 'cleo', traits: { tier: 'C' } })
  client.track({ userId: 'cleo', event: 'visit.completed' })
  client.track({ userId: 'cleo', event: 'order.paid', timestamp: ago(2) })
  client.track({ userId: 'cleo', event: 'order.placed', timestamp: ago(3) })
  client.identify({ userId: 'cleo', traits: { tier: 'A' } })
  await client.closeAndFlush()
  const { events, attributes } = await look({ userId: 'cleo' })
  const inOrder = [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  expect(inOrder.map(({ name }) => name)).toEqual(['order.placed', 'order.paid', 'visit.completed'])
  const apart = Date.parse(inOrder[2].at) - Date.parse(inOrder[0].at)
  expect(Math.round(apart / 86_400_000)).toBe(3)
  expect(attributes.tier).toBe('A')
})

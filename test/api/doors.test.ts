import { Analytics } from '@segment/analytics-node'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { customerIdOf } from '../../server/src/ingest/customerIdOf.ts'
import { type Answer, openTestServer, startsAt, type TestServer } from './support/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

let person = 0
let ada = ''
beforeEach(() => {
  ada = `ada-${++person}`
})

const post = (door: string, body: unknown): Promise<Answer> =>
  server.anonymous('POST', `/v1/${door}`, body, { authorization: `Basic ${btoa(`${server.writeKey}:`)}` })

const idOf = (userId: string) => customerIdOf(server.practice, { userId })

/** The customer as the API shows them, after the engine has read the inbox. */
async function look(userId = ada) {
  await server.settle(server.practice)
  const answer = await server.as('owner')(
    'GET',
    `/api/v1/workspaces/${server.practice}/customers/${idOf(userId)}`,
  )
  return answer.body
}

test('identify keeps traits, and seals addresses away from them', async () => {
  const traits = {
    email: 'Ada@Example.com',
    phone: '+86 138 0013 8000',
    name: 'Ada',
    timezone: 'Europe/Athens',
    locale: 'zh_CN',
    clv: 5200,
  }
  expect((await post('identify', { userId: ada, traits })).status).toBe(200)
  const customer = await look()
  expect(customer).toMatchObject({
    externalId: ada,
    name: 'Ada',
    timeZone: 'Europe/Athens',
    locale: 'zh-CN',
    attributes: { name: 'Ada', clv: 5200 },
    email: 'A•••@Example.com',
    phone: '+86••••00',
  })
  expect(customer.attributes).not.toHaveProperty('email')
  const raw = JSON.stringify(
    await server.database.sql`select * from addresses where customer_id = ${idOf(ada)}`,
  )
  expect(raw).not.toContain('13800138000')
})

test('only who may reveal sees the address, and it is written down', async () => {
  await post('identify', { userId: ada, traits: { phone: '+8613800138000' } })
  await server.settle(server.practice)
  const path = `/api/v1/workspaces/${server.practice}/customers/${idOf(ada)}?reveal=true`
  expect((await server.as('owner')('GET', path)).body.phone).toBe('+8613800138000')
  expect((await server.as('agent')('GET', path)).body.code).toBe('permission.missing')
  const seen = await server.database
    .sql`select actor from audit where action = 'customer.reveal' and subject = ${idOf(ada)}`
  expect(seen).toHaveLength(1)
})

test('a whole address finds its customer, part of one finds nobody', async () => {
  await post('identify', { userId: ada, traits: { email: `${ada}@example.com` } })
  await server.settle(server.practice)
  const find = async (q: string) =>
    (
      await server.as('viewer')(
        'GET',
        `/api/v1/workspaces/${server.practice}/customers?q=${encodeURIComponent(q)}`,
      )
    ).body.items.length
  expect(await find(`${ada}@EXAMPLE.com`)).toBe(1)
  expect(await find('@example.com')).toBe(0)
})

test('an event for somebody unknown makes them known', async () => {
  await post('track', { userId: ada, event: 'order.paid', properties: { total: 4000 } })
  const customer = await look()
  expect(customer.events).toMatchObject([{ name: 'order.paid', properties: { total: 4000 } }])
})

test('a browser that has not said who it is becomes a customer of its own', async () => {
  await post('track', { anonymousId: ada, event: 'page.liked' })
  await server.settle(server.practice)
  const id = customerIdOf(server.practice, { anonymousId: ada })
  const { body } = await server.as('owner')('GET', `/api/v1/workspaces/${server.practice}/customers/${id}`)
  expect([body.externalId, body.events.length]).toEqual([null, 1])
})

test('the same message twice is one event', async () => {
  const event = { userId: ada, event: 'order.paid', messageId: `m-${ada}` }
  await post('track', event)
  await post('track', event)
  await post('batch', { batch: [{ type: 'track', ...event }] })
  expect((await look()).events).toHaveLength(1)
})

test('in one request the profile comes before the event', async () => {
  const batch = [
    { type: 'track', userId: ada, event: 'order.paid' },
    { type: 'identify', userId: ada, traits: { tier: 'A' } },
  ]
  await post('batch', { batch })
  const rows = await server.database.sql`
    select body ->> 'kind' as kind from inbox where subject_id = ${idOf(ada)} order by id`
  expect(rows.map(({ kind }) => kind)).toEqual(['identify', 'track'])
})

test('what happened later than now happened now; a wrong clock of the sender is put right', async () => {
  const iso = (at: number) => new Date(at).toISOString()
  await post('track', { userId: ada, event: 'a', timestamp: iso(startsAt + 86_400_000) })
  await post('track', { userId: ada, event: 'b', timestamp: iso(startsAt - 60_000) })
  const wrong = startsAt + 500 * 86_400_000
  const batch = [{ type: 'track', userId: ada, event: 'c', timestamp: iso(wrong - 120_000) }]
  await post('batch', { batch, sentAt: iso(wrong) })
  const events = (await look()).events.map((one: { name: string; at: string }) => [
    one.name,
    Date.parse(one.at),
  ])
  expect(Object.fromEntries(events)).toEqual({ a: startsAt, b: startsAt - 60_000, c: startsAt - 120_000 })
})

test.each(['*', 'xstate.after.1', 'r:exit', '__proto__', 'order.*'])(
  'an event named "%s" is just an event',
  async (event) => {
    expect((await post('track', { userId: ada, event })).status).toBe(200)
    expect((await look()).events).toMatchObject([{ name: event }])
  },
)

test.each([
  ['a name of 10 kB', { event: 'x'.repeat(10_000) }],
  ['an empty name', { event: '' }],
  ['no name', {}],
  ['U+0000 in the name', { event: 'a\u0000b' }],
  ['U+0000 deep in the properties', { event: 'a', properties: { list: [{ x: '\u0000' }] } }],
  ['U+0000 in a key', { event: 'a', properties: { 'a\u0000': 1 } }],
  ['33 kB', { event: 'a', properties: { text: 'x'.repeat(33_000) } }],
  ['a time that is none', { event: 'a', timestamp: 'yesterday' }],
])('an event with %s is refused', async (_, event) => {
  const answer = await post('track', { userId: ada, ...event })
  expect(answer.status).toBe(400)
  expect(['event.invalid', 'request.invalid']).toContain(answer.body.code)
})

test.each([
  ['600 attributes', Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`a${i}`, i]))],
  ['a text of 5,000 characters', { note: 'x'.repeat(5_000) }],
])('traits with %s are refused', async (_, traits) => {
  expect((await post('identify', { userId: ada, traits })).body.code).toBe('event.invalid')
})

test.each([
  ['a mail address that is none', { email: 'nonsense' }, 'nonsense'],
  ['an unknown zone', { timezone: 'Mars/Base' }, 'Mars/Base'],
  ['a phone of letters', { phone: 'call me' }, 'call me'],
  ['a language that is none', { locale: '?!' }, '?!'],
])('%s is left out with a warning; the rest of the customer is kept', async (_, bad, named) => {
  const answer = await post('identify', { userId: ada, traits: { ...bad, tier: 'A' } })
  expect(answer.body).toMatchObject({ success: true, warnings: [{ index: 0 }] })
  expect(answer.body.warnings[0].detail).toContain(named)
  expect(await look()).toMatchObject({ attributes: { tier: 'A' }, email: null, phone: null, locale: null })
})

test('a message without a customer is refused', async () => {
  expect((await post('track', { event: 'a' })).body.code).toBe('event.invalid')
})

test('a batch with bad messages is refused whole, and each of them is named with its reason', async () => {
  const batch = [
    { type: 'track', userId: ada, event: 'good' },
    { type: 'track', userId: ada },
    { type: 'track', userId: ada, event: 'old', timestamp: '1969-07-20T20:17:00Z' },
    { type: 'track', event: 'nobody' },
    'no message',
  ]
  const answer = await post('batch', { batch })
  expect([answer.status, answer.body.code]).toEqual([400, 'event.invalid'])
  expect(answer.body.problems.map(({ path }: { path: unknown[] }) => path)).toEqual([
    [1, 'event'],
    [2, 'timestamp'],
    [3, 'userId'],
    [4, 'message'],
  ])
  expect(answer.body.problems.every(({ remedy }: { remedy: string }) => remedy.length > 5)).toBe(true)
  const [stored] = await server.database.sql`
    select count(*)::int as count from inbox where subject_id = ${idOf(ada)}`
  expect(stored?.count).toBe(0)
})

test('what is told of a group is accepted, and not kept', async () => {
  expect((await post('group', { userId: ada, groupId: 'g' })).body).toEqual({ success: true })
})

test('half a character in a text is replaced, and the event is kept', async () => {
  const body = `{"userId":"${ada}","event":"said","properties":{"text":"a\\ud800b","whole":"\\ud83d\\ude00"}}`
  expect((await post('track', body)).status).toBe(200)
  expect((await look()).events[0].properties).toEqual({ text: 'a\u{FFFD}b', whole: '\u{1F600}' })
})

test('a body of a megabyte is not read', async () => {
  const answer = await post('batch', {
    batch: [{ type: 'track', userId: ada, event: 'x'.repeat(1_100_000) }],
  })
  expect([answer.status, answer.body.code]).toEqual([413, 'request.tooLarge'])
})

test("Segment's own client works as it is", async () => {
  const client = new Analytics({
    writeKey: server.writeKey,
    host: 'http://localhost',
    flushAt: 2,
    httpClient: (url, init) => Promise.resolve(server.app.request(url, init as RequestInit)),
  })
  client.identify({ userId: ada, traits: { tier: 'B', email: `${ada}@example.com` } })
  client.track({ userId: ada, event: 'order.paid', properties: { total: 100 } })
  client.page({ userId: ada, name: 'Prices' })
  await client.closeAndFlush()
  const customer = await look()
  expect(customer.attributes.tier).toBe('B')
  expect(customer.events.map((one: { name: string }) => one.name).sort()).toEqual([
    'order.paid',
    'page.viewed',
  ])
})

test('the documented event route takes the same form from somebody signed in', async () => {
  const path = `/api/v1/workspaces/${server.practice}/events`
  const answer = await server.as('marketer')('POST', path, {
    type: 'track',
    userId: ada,
    event: 'visit.completed',
  })
  expect([answer.status, answer.body.customer]).toEqual([202, idOf(ada)])
  expect((await look()).events).toHaveLength(1)
})

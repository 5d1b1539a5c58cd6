import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeServer, listen } from '../../server/src/start/listen.ts'
import { onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
let http: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  shop = await openShop()
  http = await listen((call, env) => shop.server.app.fetch(call, env), '127.0.0.1', 0)
})
afterAll(async () => {
  await closeServer(http.server)
  await shop.close()
})

const stored = async (): Promise<number> => {
  const [row] = await shop.server.database.sql<{ count: number }[]>`select count(*)::int as count from inbox`
  return row?.count ?? 0
}

/** Writes parts of a body over a real connection until the server answers; says what it answered and how much went out. */
function pour(headers: Record<string, string | number>, part: string, parts: number) {
  return new Promise<{ status: number; sent: number }>((resolve, reject) => {
    let sent = 0
    const call = request({ port: http.port, path: '/v1/batch', method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve({ status: answer.statusCode ?? 0, sent })
      call.destroy()
    })
    call.on('error', (error) => (sent > 0 ? undefined : reject(error)))
    const next = () => {
      if (call.destroyed || sent >= parts * part.length) return void call.end()
      sent += part.length
      call.write(part, () => setImmediate(next))
    }
    next()
  })
}

const key = () => `Basic ${Buffer.from(`${shop.writeKey}:`).toString('base64')}`

test('a body of 100 MB that says nothing of its size is refused before it is read', async () => {
  const headers = { authorization: key(), 'content-type': 'application/json' }
  const { status, sent } = await pour(headers, 'x'.repeat(64 * 1024), 1_600)
  expect(status).toBe(413)
  expect(sent).toBeLessThan(20_000_000)
})

test('a body that says it is huge is refused at its first word', async () => {
  const headers = { authorization: key(), 'content-type': 'application/json', 'content-length': 100_000_000 }
  const { status } = await pour(headers, '{"batch":[', 1)
  expect(status).toBe(413)
})

test('an unknown key is refused before the body is read', async () => {
  const headers = { authorization: `Basic ${Buffer.from('nobody:').toString('base64')}` }
  expect((await pour(headers, 'x'.repeat(64 * 1024), 4)).status).toBe(401)
})

test.each([
  ['nested a thousand deep', `{"batch":${'['.repeat(1_000)}${']'.repeat(1_000)}}`, 'request.invalid'],
  ['that is cut off', '{"batch":[{"type":"track"', 'request.json'],
  ['that is a number', '17', 'request.invalid'],
  ['that is nothing', '', 'request.json'],
  ['without messages', '{"batch":[]}', 'request.invalid'],
  [
    'with a zero byte in a text',
    '{"batch":[{"type":"track","userId":"a\\u0000","event":"x"}]}',
    'request.invalid',
  ],
])('a body %s is refused with a reason, and nothing is kept', async (_, body, code) => {
  const answer = await shop.server.anonymous('POST', '/v1/batch', body, { authorization: key() })
  expect([answer.status, answer.body.code]).toEqual([400, code])
  expect(answer.body.detail.length).toBeGreaterThan(10)
  expect(await stored()).toBe(0)
})

const post = (body: Buffer<ArrayBuffer>, headers: Record<string, string> = {}) =>
  shop.server.app.request('http://127.0.0.1/v1/track', {
    method: 'POST',
    headers: { authorization: key(), ...headers },
    body,
  })
const codeOf = async (answer: Response | Promise<Response>) =>
  ((await (await answer).json()) as { code?: string; success?: boolean }).code

test('a body that is no UTF-8 is refused, a mark of byte order is left out', async () => {
  const text = JSON.stringify({ userId: 'bom', event: 'Café' })
  expect(await codeOf(post(Buffer.from(text, 'latin1')))).toBe('request.json')
  expect(await codeOf(post(Buffer.from(text, 'utf16le')))).toBe('request.json')
  expect((await post(Buffer.from(`\u{FEFF}${text}`))).status).toBe(200)
  await shop.settle()
  expect((await shop.get(`/customers/${shop.customerId('bom')}`)).events).toMatchObject([{ name: 'Café' }])
})

test('a packed body is unpacked, but never beyond its limit; what is packed otherwise is refused', async () => {
  const packed = { 'content-encoding': 'gzip' }
  const small = gzipSync(JSON.stringify({ userId: 'zip', event: 'sent' }))
  expect((await post(small, packed)).status).toBe(200)
  const bomb = gzipSync(Buffer.alloc(50_000_000, 'x'))
  expect(bomb.length).toBeLessThan(60_000)
  expect(await codeOf(post(bomb, packed))).toBe('request.tooLarge')
  expect(await codeOf(post(small.subarray(0, 20), packed))).toBe('request.invalid')
  expect(await codeOf(post(Buffer.from('{}'), packed))).toBe('request.invalid')
  expect(await codeOf(post(small, { 'content-encoding': 'br' }))).toBe('request.mediaType')
  await shop.settle()
})

test('an empty name is none: the other one counts, and without another nobody is meant', async () => {
  const looked = (names: object) => shop.door('track', { event: 'looked', ...names })
  expect((await looked({ userId: '', anonymousId: 'browser-1' })).status).toBe(200)
  expect((await looked({ userId: 'named', anonymousId: '' })).status).toBe(200)
  expect((await looked({ userId: '', anonymousId: '' })).body.code).toBe('event.invalid')
  const customers = await shop.server.database.sql`
    select external_id as name from customers where external_id = 'named' or external_id = ''`
  expect(customers.map(({ name }) => name)).toEqual(['named'])
})

test('a number that JSON can’t tell from others names nobody', async () => {
  const [many, one] = ['{"userId":90071992547409931,"event":"x"}', '{"userId":42,"event":"x"}']
  expect(await codeOf(post(Buffer.from(many)))).toBe('event.invalid')
  expect((await post(Buffer.from(one))).status).toBe(200)
  await shop.settle()
  expect((await shop.get(`/customers/${shop.customerId('42')}`)).events).toHaveLength(1)
})

test('one bad message in a batch of a hundred, and nothing of it is kept', async () => {
  const good = Array.from({ length: 99 }, (_, i) => ({ type: 'track', userId: `many-${i}`, event: 'looked' }))
  const bad = { type: 'track', userId: 'late', event: 'looked', timestamp: '1969-12-31T00:00:00Z' }
  const answer = await shop.server.anonymous(
    'POST',
    '/v1/batch',
    { batch: [...good, bad] },
    { authorization: key() },
  )
  expect(answer.status).toBe(400)
  expect(answer.body.problems).toMatchObject([{ path: [99, 'timestamp'] }])
  expect(await stored()).toBe(0)
})

test('an event told of the year 9999 happens when it arrives, and moves journeys like any other', async () => {
  const journey = await shop.publish(onEvent('jumped.ahead', { w: waitFor('1d') }, ['in.joined > w']))
  await shop.track('tom', 'jumped.ahead', {}, { timestamp: '9999-12-31T23:59:59Z' })
  const { events } = await shop.get(`/customers/${shop.customerId('tom')}`)
  expect(Date.parse(events[0].at)).toBe(shop.now)
  expect(await journey.placeOf('tom')).toBe('w')
})

test('who asks too often is told when to come again, and what they sent is not kept', async () => {
  const { createGate } = await import('../../server/src/doors/createGate.ts')
  const { createSegmentDoors } = await import('../../server/src/doors/segmentDoors.ts')
  const { handleError } = await import('../../server/src/http/handleError.ts')
  const services = { ...shop.server.services, config: { ...shop.server.services.config, ingestRate: 0.5 } }
  const doors = createSegmentDoors(services, createGate(services)).onError(handleError(services))
  const call = () =>
    doors.request('/track', {
      method: 'POST',
      headers: { authorization: key(), 'content-type': 'application/json' },
      body: JSON.stringify({ userId: 'loud', event: 'shouted' }),
    })
  expect((await call()).status).toBe(200)
  const refused = await call()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2'])
  expect(((await refused.json()) as { code: string }).code).toBe('rate.exceeded')
  await shop.settle()
  expect((await shop.get(`/customers/${shop.customerId('loud')}`)).events).toHaveLength(1)
})

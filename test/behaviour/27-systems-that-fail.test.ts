import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Json } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { note, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
let till: Server
/** What the till answers: by customer, one after the other; the last for ever. */
const replies = new Map<string, { status: number; body?: unknown }[]>()
const asked: string[] = []

beforeAll(async () => {
  shop = await openShop()
  till = createServer((request, response) => {
    const who = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '')
    asked.push(`${who} ${request.headers.authorization}`)
    const queue = replies.get(who) ?? []
    const { status, body } = (queue.length > 1 ? queue.shift() : queue[0]) ?? { status: 404 }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => till.listen(0, '127.0.0.1', resolve))
  const { port } = till.address() as AddressInfo
  await shop.post('/sources', {
    id: 'till',
    title: { en: 'Till' },
    url: `http://127.0.0.1:${port}/customers/{customer}`,
    header: { name: 'authorization', value: 'Bearer s3cret' },
  })
})
afterAll(async () => {
  till.close()
  await shop.close()
})

const rich: Json = [{ id: 'rich', title: 'Rich', when: { attr: 'balance', is: 'gte', value: 100 } }]
const flowOn = (event: string) =>
  onEvent(
    event,
    {
      ask: ['lookup', { source: 'till', keep: { balance: 'account.balance' } }],
      c: ['condition', { branches: rich }],
      hi: note('Your balance is {{ customer.balance }}'),
      no: waitFor('1d'),
      sorry: waitFor('2d'),
    },
    ['in.joined > ask', 'ask.found > c', 'c.rich > hi', 'ask.none > no', 'ask.error > sorry'],
  )

test('27 · what the system says decides at the very next branch, and is there for the copy', async () => {
  const journey = await shop.publish(flowOn('asked.ok'))
  replies.set('ada', [{ status: 200, body: { account: { balance: 250 } } }])
  await shop.identify('ada', { phone: '+8613800000001' })
  await shop.track('ada', 'asked.ok')
  expect(await journey.wayOf('ada')).toEqual(['in.joined', 'ask.found', 'c.rich', 'hi.sent'])
  expect(await shop.sentTo('ada')).toEqual(['Your balance is 250'])
  expect(asked).toContain('ada Bearer s3cret')
})

test('27 · a system that fails twice and then answers is believed', async () => {
  const journey = await shop.publish(flowOn('asked.shaky'))
  replies.set('bo', [{ status: 500 }, { status: 503 }, { status: 200, body: { account: { balance: 1 } } }])
  await shop.track('bo', 'asked.shaky')
  expect(await journey.wayOf('bo')).toEqual(['in.joined', 'ask.found', 'c.else'])
})

test('27 · a system that stays silent leads to “error” after all retries, never to “not known” or “no”', async () => {
  const journey = await shop.publish(flowOn('asked.dead'))
  replies.set('cy', [{ status: 500 }])
  await shop.track('cy', 'asked.dead')
  expect(await journey.placeOf('cy')).toBe('sorry')
  expect(asked.filter((one) => one.startsWith('cy ')).length).toBe(4)
  replies.set('di', [{ status: 404 }])
  await shop.track('di', 'asked.dead')
  expect(await journey.placeOf('di')).toBe('no')
})

test('27 · a source inside the own network that nobody allowed is refused: its runs leave by “error”', async () => {
  const { port } = till.address() as AddressInfo
  await shop.post('/sources', {
    id: 'inner',
    title: { en: 'Inner' },
    url: `http://127.0.0.2:${port}/{customer}`,
  })
  const journey = await shop.publish(
    onEvent('asked.inner', { ask: ['lookup', { source: 'inner', keep: {} }], sorry: waitFor('2d') }, [
      'in.joined > ask',
      'ask.error > sorry',
    ]),
  )
  await shop.track('eve', 'asked.inner')
  expect(await journey.placeOf('eve')).toBe('sorry')
  expect(asked.filter((one) => one.startsWith('eve'))).toEqual([])
})

test('the header of a source is never shown again', async () => {
  expect(JSON.stringify(await shop.get('/sources'))).not.toContain('s3cret')
  const rows = await shop.server.database.sql`select sealed from sources where id = 'till'`
  expect(Buffer.from(rows[0]?.sealed).toString('latin1')).not.toContain('s3cret')
})

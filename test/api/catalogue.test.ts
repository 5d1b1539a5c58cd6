import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Catalogue, KnownName } from '../../server/src/contract/catalogue.ts'
import { type Caller, openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
let call: Caller
let base: string
let catalogue: Catalogue
beforeAll(async () => {
  server = await openTestServer()
  call = server.as('marketer')
  base = `/api/v1/workspaces/${server.practice}`
  for (let i = 0; i < 60; i++) {
    const attributes = { tier: i % 3 === 0 ? 'A' : 'B', visits: i % 5, code: `code ${i}`, vip: i % 2 === 0 }
    const more = { contact: `c${i}@example.com`, lastVisitAt: `2025-0${1 + (i % 9)}-02` }
    const name = `Person ${i}`
    await call('POST', `${base}/customers`, {
      externalId: `c${i}`,
      name,
      attributes: { ...attributes, ...more },
    })
  }
  await server.settle(server.practice)
  for (const [i, total] of [40, 40, 90].entries()) {
    const properties = { total, currency: 'CNY', phone: '13800138000' }
    const body = { type: 'track', userId: `c${i}`, event: 'order.paid', messageId: `m${i}`, properties }
    await call('POST', `${base}/events`, body)
  }
  await server.settle(server.practice)
  catalogue = (await call('GET', `${base}/catalogue`)).body
})
afterAll(() => server.close())

const named = (name: string, of: readonly KnownName[] = catalogue.attributes) =>
  of.find((one) => one.name === name)

test('attributes are offered with their kind and the most frequent values first', () => {
  expect(catalogue.customers).toBe(60)
  expect(named('tier')).toEqual({
    name: 'tier',
    kind: 'text',
    seen: 60,
    personal: false,
    values: [
      { value: 'B', count: 40 },
      { value: 'A', count: 20 },
    ],
  })
  expect([named('visits')?.kind, named('vip')?.kind, named('lastVisitAt')?.kind]).toEqual([
    'number',
    'yesNo',
    'date',
  ])
})

test('a text that nearly everybody has another of is no choice to offer', () => {
  expect(named('code')).toMatchObject({ kind: 'text', values: [] })
})

test('who somebody is stays hidden, whether the name or the value tells it', () => {
  expect(named('name')).toMatchObject({ personal: true, values: [] })
  expect(named('contact')).toMatchObject({ personal: true, values: [] })
  expect(JSON.stringify(catalogue)).not.toMatch(/example\.com|Person|1380013/)
})

test('events are offered with their properties', () => {
  const paid = catalogue.events.find((one) => one.name === 'order.paid')
  expect(paid?.seen).toBe(3)
  expect(named('total', paid?.properties)?.values).toEqual([
    { value: 40, count: 2 },
    { value: 90, count: 1 },
  ])
  expect(named('phone', paid?.properties)).toMatchObject({ personal: true, values: [] })
})

test('other workspaces are not looked at', async () => {
  const { body } = await call('GET', `/api/v1/workspaces/${server.live}/catalogue`)
  expect(body).toEqual({ customers: 0, attributes: [], events: [] })
})

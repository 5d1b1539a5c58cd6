import type { Reentry } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { having, note, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test('1 · the audience is judged on the state that includes the event; an audience that counts that event is warned of', async () => {
  const twice = { event: 'one.seen', count: { gte: 2 } }
  const flow = onEvent('one.seen', { w: waitFor('9d') }, ['in.joined > w'], {}, twice)
  const { problems } = await shop.post('/journeys', { flow })
  expect(problems.map(({ code }: { code: string }) => code)).toContain('trigger.overlap')
  const journey = await shop.publish(flow)
  await shop.track('one', 'one.seen')
  expect(await journey.placeOf('one')).toBe('outside')
  await shop.track('one', 'one.seen')
  expect(await journey.placeOf('one')).toBe('w')
  expect((await journey.stats()).discarded).toEqual({ audience: 1 })
})

test('5 · coming in again: never, after leaving, or after a month of the customer’s calendar', async () => {
  const flow = (reentry?: Reentry) =>
    onEvent('five.seen', { w: waitFor('1d') }, ['in.joined > w'], reentry ? { reentry } : {}, having('five'))
  const [never, afterExit, monthly] = [
    await shop.publish(flow({ kind: 'never' })),
    await shop.publish(flow()),
    await shop.publish(flow({ kind: 'afterTime', time: '1mo' })),
  ]
  // A month after 2 March by the clock of New York, where an hour is skipped meanwhile.
  await shop.identify('five', { five: true, timezone: 'America/New_York' })
  const entriesOf = async () =>
    [await never.storiesOf('five'), await afterExit.storiesOf('five'), await monthly.storiesOf('five')].map(
      ({ length }) => length,
    )
  await shop.until('2026-03-02T20:00:00-05:00')
  await shop.track('five', 'five.seen')
  await shop.track('five', 'five.seen')
  expect(await entriesOf()).toEqual([1, 1, 1])
  await shop.until('2026-04-02T19:59:00-04:00')
  await shop.track('five', 'five.seen')
  expect(await entriesOf()).toEqual([1, 2, 1])
  await shop.until('2026-04-02T20:00:00-04:00')
  await shop.track('five', 'five.seen')
  expect(await entriesOf()).toEqual([1, 2, 2])
  expect((await never.stats()).discarded).toEqual({ inside: 1, reentry: 2 })
})

test('6 · one customer has several runs at once only with a key, and an event moves the run it names', async () => {
  const paid = ['wait', { mode: 'event', event: 'six.paid', timeout: '9d' }] as const
  const nodes = { w: [...paid] as ['wait', never], thanks: note('Thanks for order {{ entry.orderId }}') }
  const edges = ['in.joined > w', 'w.happened > thanks']
  const keyed = onEvent('six.left', nodes, edges, { reentry: { kind: 'anyTime', key: 'orderId' } })
  const journey = await shop.publish(keyed)
  await shop.track('six', 'six.left', { orderId: 'A' })
  await shop.pass('1m')
  await shop.track('six', 'six.left', { orderId: 'B' })
  await shop.track('six', 'six.left', { orderId: 'A' })
  await shop.track('six', 'six.left', {})
  await shop.track('six', 'six.paid', { orderId: 'B' })
  const stories = await journey.storiesOf('six')
  expect(stories.map(({ ending }) => ending?.how ?? 'active')).toEqual(['active', 'completed'])
  expect((await journey.stats()).discarded).toEqual({ inside: 1, noKey: 1 })
  const keyless = onEvent('six.left', nodes, edges, { reentry: { kind: 'anyTime', key: ' ' } })
  const refused = await shop.post('/journeys', { flow: keyless })
  expect(refused.problems.map(({ code }: { code: string }) => code)).toContain('reentry.noKey')
})

test('6 · the API names customers, each with a key and words for copy', async () => {
  const flow = onEvent('never.sent', { n: note('Order {{ entry.orderId }} is ready') }, ['in.joined > n'], {
    reentry: { kind: 'anyTime', key: 'orderId' },
  })
  flow.nodes.n_in = { type: 'segment', v: 1, settings: { audience: having('api'), trigger: { kind: 'api' } } }
  const journey = await shop.publish(flow)
  await shop.identify('api', { api: true, phone: '+8613800000001' })
  const customers = ['A', 'B'].map((key) => ({ userId: 'api', key, data: { orderId: key } }))
  await shop.post(`${journey.path}/entries`, { customers })
  await shop.settle()
  expect((await shop.sentTo('api')).sort()).toEqual(['Order A is ready', 'Order B is ready'])
  const keyless = await shop.call('POST', `${journey.path}/entries`, { customers: [{ userId: 'api' }] })
  expect([keyless.status, keyless.body.detail]).toEqual([400, expect.stringContaining('orderId')])
})

test('7 · who can’t be contacted does not count as having come in, where the entry says so', async () => {
  const flow = onEvent('seven.seen', { w: waitFor('1d') }, ['in.joined > w'], { reentry: { kind: 'never' } })
  const settings = {
    audience: { all: [] },
    trigger: { kind: 'event', event: 'seven.seen' },
    mustReach: ['sms'],
  }
  flow.nodes.n_in = { type: 'segment', v: 1, settings }
  const journey = await shop.publish(flow)
  await shop.identify('seven', { email: 'seven@example.com' })
  await shop.track('seven', 'seven.seen')
  expect(await journey.placeOf('seven')).toBe('outside')
  expect((await journey.stats()).discarded).toEqual({ unreachable: 1 })
  await shop.identify('seven', { phone: '+8613800000007' })
  await shop.track('seven', 'seven.seen')
  expect(await journey.placeOf('seven')).toBe('w')
})

test('13 · who has been in is remembered also when the runs are deleted', async () => {
  const flow = onEvent('thirteen.seen', { w: waitFor('1d') }, ['in.joined > w'], {
    reentry: { kind: 'never' },
  })
  const journey = await shop.publish(flow)
  await shop.track('thirteen', 'thirteen.seen', {}, { messageId: 'thirteen-1' })
  await shop.pass('2d')
  const { sql } = shop.server.database
  for (const table of ['visits', 'runs'])
    await sql`delete from ${sql(table)} where workspace_id = ${shop.workspaceId}
      and customer_id = ${shop.customerId('thirteen')}`
  for (const table of ['totals', 'hours'])
    await sql`delete from ${sql(table)} where workspace_id = ${shop.workspaceId}
      and version_id = (select version_id from journeys where id = ${journey.id})`
  await shop.track('thirteen', 'thirteen.seen', {}, { messageId: 'thirteen-2' })
  expect(await journey.storiesOf('thirteen')).toEqual([])
  expect((await journey.stats()).discarded).toEqual({ reentry: 1 })
})

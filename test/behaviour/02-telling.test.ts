import { afterAll, beforeAll, expect, test } from 'vitest'
import { having, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const at = () => new Date(shop.now).toISOString()

test('2 · one event id enters once however often it is told, two events obey re-entry, and discards are counted', async () => {
  const journey = await shop.publish(onEvent('asked.twice', { w: waitFor('2d') }, ['in.joined > w']))
  const event = { type: 'track', userId: 'ada', event: 'asked.twice', messageId: 'twice-1', timestamp: at() }
  await shop.door('batch', { batch: [event, event] })
  await shop.door('track', event)
  expect(await journey.storiesOf('ada')).toHaveLength(1)
  await shop.track('ada', 'asked.twice')
  expect(await journey.storiesOf('ada')).toHaveLength(1)
  const discarded = await shop.server.database.sql`
    select key, count::int from totals where workspace_id = ${shop.workspaceId} and kind = 'discarded'`
  expect([...discarded]).toMatchObject([{ key: 'inside', count: 1 }])
  await shop.pass('3d')
  await shop.track('ada', 'asked.twice', {}, { messageId: 'twice-1' })
  expect(await journey.storiesOf('ada')).toHaveLength(1)
  await shop.track('ada', 'asked.twice')
  expect(await journey.storiesOf('ada')).toHaveLength(2)
})

test('3 · profile and event of one request: the profile comes first; an event makes an unknown customer known', async () => {
  const flow = onEvent('came.along', { w: waitFor('1d') }, ['in.joined > w'], {}, having('vip'))
  const journey = await shop.publish(flow)
  await shop.track('bea', 'came.along', {}, { context: { traits: { vip: true } } })
  expect(await journey.placeOf('bea')).toBe('w')
  await shop.track('unheard-of', 'came.along')
  const unknown = await shop.get(`/customers/${shop.customerId('unheard-of')}`)
  expect([unknown.externalId, unknown.events.length]).toEqual(['unheard-of', 1])
  expect(await journey.placeOf('unheard-of')).toBe('outside')
})

test('4 · in one batch attributes come before events, whatever their order in it', async () => {
  const flow = onEvent('batched', { w: waitFor('1d') }, ['in.joined > w'], {}, having('tier'))
  const journey = await shop.publish(flow)
  await shop.door('batch', {
    batch: [
      { type: 'track', userId: 'cyd', event: 'batched', timestamp: at() },
      { type: 'identify', userId: 'cyd', traits: { tier: 'A' } },
    ],
  })
  expect(await journey.placeOf('cyd')).toBe('w')
})

test('10 · telling the same of a customer again triggers nothing', async () => {
  const exits = [{ id: 'x', when: { attr: 'moved', is: 'isSet' as const }, reason: 'notEligible' as const }]
  const journey = await shop.publish(
    onEvent('stays', { w: waitFor('9d') }, ['in.joined > w'], { exits, reentry: { kind: 'afterExit' } }),
  )
  await shop.identify('dan', { city: 'Suzhou', tags: ['a', 'b'] })
  await shop.track('dan', 'stays')
  const written = async () => {
    const [row] = await shop.server.database.sql<{ version: string }[]>`
      select xmin::text as version from customers where id = ${shop.customerId('dan')}`
    return row?.version
  }
  const before = await written()
  await shop.identify('dan', { city: 'Suzhou', tags: ['a', 'b'] })
  expect(await written()).toBe(before)
  expect(await journey.placeOf('dan')).toBe('w')
  await shop.identify('dan', { moved: true })
  expect(await journey.placeOf('dan')).toBe('exited notEligible')
})

test('past events that are imported move nobody now, and rules find them from then on', async () => {
  const exits = [{ id: 'x', when: { event: 'bought' }, reason: 'returned' as const }]
  const journey = await shop.publish(
    onEvent('came', { w: waitFor('9d') }, ['in.joined > w'], { exits }, { event: 'visited.shop' }),
  )
  const batch = ['came', 'visited.shop', 'bought'].map((event) => ({
    type: 'track',
    userId: 'eli',
    event,
    timestamp: at(),
  }))
  await shop.door('import', { batch })
  expect(await journey.placeOf('eli')).toBe('outside')
  await shop.track('eli', 'came')
  expect(await journey.placeOf('eli')).toBe('w')
  await shop.track('eli', 'bought')
  expect(await journey.placeOf('eli')).toBe('exited returned')
})

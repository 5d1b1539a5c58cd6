import { afterAll, beforeAll, expect, test } from 'vitest'
import { note, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test('28 · a purchase on day 1 of a 30-day wait ends the run on day 1 and nothing more is sent', async () => {
  const flow = onEvent(
    'cart.left',
    { w: waitFor('30d'), hi: note('Still here') },
    ['in.joined > w', 'w.done > hi'],
    {
      exits: [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' }],
    },
  )
  const journey = await shop.publish(flow)
  await shop.identify('ada', { phone: '+8613800000001' })
  await shop.track('ada', 'cart.left')
  await shop.pass('1d')
  expect(await journey.placeOf('ada')).toBe('w')
  await shop.track('ada', 'order.paid')
  expect(await journey.placeOf('ada')).toBe('exited returned')
  expect((await journey.storyOf('ada')).ending?.at).toBe(new Date(shop.now).toISOString())
  await shop.pass('60d')
  expect(await shop.sentTo('ada')).toEqual([])
})

test('28 · somebody who does not buy gets the message when the wait is over', async () => {
  const flow = onEvent(
    'cart.lost',
    { w: waitFor('30d'), hi: note('Still here') },
    ['in.joined > w', 'w.done > hi'],
    {
      exits: [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' }],
    },
  )
  const journey = await shop.publish(flow)
  await shop.identify('bo', { phone: '+8613800000002' })
  await shop.track('bo', 'cart.lost')
  await shop.pass('30d')
  expect(await shop.sentTo('bo')).toEqual(['Still here'])
  expect(await journey.wayOf('bo')).toEqual(['in.joined', 'w.done', 'hi.sent'])
  expect(await journey.placeOf('bo')).toBe('completed')
})

test('28 · who comes in although an exit rule holds leaves at once: the entry counts and nothing is sent', async () => {
  const flow = onEvent(
    'basket.left',
    { hi: note('Still here'), w: waitFor('30d') },
    ['in.joined > hi', 'hi.sent > w'],
    { exits: [{ id: 'vip', when: { attr: 'vip', is: 'eq', value: true }, reason: 'notEligible' }] },
  )
  const journey = await shop.publish(flow)
  await shop.identify('cleo', { phone: '+8613800000003', vip: true })
  await shop.track('cleo', 'basket.left')
  expect(await journey.placeOf('cleo')).toBe('exited notEligible')
  expect(await shop.sentTo('cleo')).toEqual([])
  const { nodes } = await journey.stats()
  expect(nodes.n_in).toMatchObject({ entered: 1, ports: { joined: 1 } })
  expect(nodes.n_hi).toMatchObject({ entered: 1, exited: { notEligible: 1 } })
  await shop.expectLawful()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerIdOf } from '../../server/src/ingest/customerIdOf.ts'
import { note, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const anonymous = (anonymousId: string) => customerIdOf(shop.workspaceId, { anonymousId })
const profile = (id: string) => shop.get(`/customers/${id}`)
const browse = (anonymousId: string, event: string) =>
  shop.door('track', { anonymousId, event, timestamp: new Date(shop.now).toISOString() })

const welcome = (event: string) =>
  onEvent(event, { w: waitFor('3d'), m: note(`hello from ${event}`) }, ['in.joined > w', 'w.done > m'])

test('12 · who says who they are takes along what they did before, and the older of two runs goes on', async () => {
  const journey = await shop.publish(welcome('cart.left'))
  await shop.identify('ada', { tier: 'A', email: 'ada@example.com' })
  await browse('browser-1', 'cart.left')
  await shop.door('identify', {
    anonymousId: 'browser-1',
    traits: { tier: 'C', city: 'Suzhou', phone: '+8613800138001' },
  })
  await shop.pass('1d')
  await shop.track('ada', 'cart.left')
  await shop.door('identify', { userId: 'ada', anonymousId: 'browser-1' })

  const ada = await profile(shop.customerId('ada'))
  expect(ada.attributes).toEqual({ tier: 'A', city: 'Suzhou' })
  expect(ada.phone).toBe('+86••••01')
  expect(ada.events).toHaveLength(2)
  const [older, younger] = await journey.storiesOf('ada')
  expect(older?.ending).toBeNull()
  expect(younger?.ending).toMatchObject({ how: 'exited', reason: 'merged' })
  expect((await profile(anonymous('browser-1'))).mergedInto).toBe(shop.customerId('ada'))

  await shop.pass('2d')
  expect(await shop.sentTo('ada')).toEqual(['hello from cart.left'])
  await shop.pass('5d')
  expect(await shop.sentTo('ada')).toHaveLength(1)
  await shop.expectLawful()
})

test('12 · orders left on two devices are two: with a key of their own both runs go on, of one order the older', async () => {
  const flow = onEvent('order.left', { w: waitFor('3d') }, ['in.joined > w'], {
    reentry: { kind: 'anyTime', key: 'orderId' },
  })
  const journey = await shop.publish(flow)
  const leave = (who: object, orderId: string) =>
    shop.door('track', { ...who, event: 'order.left', properties: { orderId } })
  await shop.identify('gil', {})
  await leave({ anonymousId: 'browser-4' }, 'A')
  await leave({ anonymousId: 'browser-4' }, 'B')
  await shop.pass('1h')
  await leave({ userId: 'gil' }, 'B')
  await leave({ userId: 'gil' }, 'C')
  await shop.door('identify', { userId: 'gil', anonymousId: 'browser-4' })
  const endings = (await journey.storiesOf('gil')).map(({ ending }) => ending?.reason ?? 'goes on')
  expect(endings.sort()).toEqual(['goes on', 'goes on', 'goes on', 'merged'])
  await shop.expectLawful()
})

test('12 · what a browser does after it was recognised happens to the customer, in order and once', async () => {
  const journey = await shop.publish(welcome('back.again'))
  await shop.identify('bob', {}, { anonymousId: 'browser-2' })
  const late = {
    anonymousId: 'browser-2',
    event: 'back.again',
    messageId: 'late-1',
    timestamp: new Date(shop.now).toISOString(),
  }
  await shop.door('batch', {
    batch: [
      { type: 'track', ...late },
      { type: 'track', ...late },
    ],
  })
  await shop.door('track', late)
  expect(await journey.storiesOf('bob')).toHaveLength(1)
  expect((await profile(shop.customerId('bob'))).events).toHaveLength(1)
})

test('12 · an alias joins two known customers; naming oneself, a circle and a chain do no harm', async () => {
  await shop.identify('cid', { from: 'cid' })
  await shop.identify('dora', { name: 'Dora' })
  await shop.identify('eve', {})
  await shop.door('alias', { previousId: 'dora', userId: 'dora' })
  await shop.door('alias', { previousId: 'cid', userId: 'dora' })
  await shop.door('alias', { previousId: 'dora', userId: 'eve' })
  await shop.track('cid', 'said.hello')
  const eve = await profile(shop.customerId('eve'))
  expect(eve.attributes).toEqual({ from: 'cid', name: 'Dora' })
  expect(eve.events.map(({ name }: { name: string }) => name)).toEqual(['said.hello'])
  await shop.door('alias', { previousId: 'eve', userId: 'cid' })
  await shop.track('dora', 'said.more')
  const all = await Promise.all(['cid', 'dora', 'eve'].map((id) => profile(shop.customerId(id))))
  const whole = all.filter(({ mergedInto }) => mergedInto === null)
  expect(whole).toHaveLength(1)
  expect(whole[0].events).toHaveLength(2)
  expect(whole[0].attributes).toEqual({ from: 'cid', name: 'Dora' })
})

test('12 · a refusal of mail survives the merging', async () => {
  await shop.identify('fay', { email: 'fay@example.com' })
  await browse('browser-3', 'looked')
  await shop.door('track', {
    anonymousId: 'browser-3',
    event: 'unsubscribed',
    properties: { channel: 'email' },
  })
  await shop.identify('fay', {}, { anonymousId: 'browser-3' })
  expect((await profile(shop.customerId('fay'))).consents).toContainEqual(
    expect.objectContaining({ channel: 'email', category: 'marketing', granted: false }),
  )
})

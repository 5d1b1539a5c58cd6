import { passCustomers } from '@rekindle/runtime/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { note, onEvent, waitFor } from '../behaviour/support/flows.ts'
import { openShop, type Shop } from '../behaviour/support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test('no law is broken at any moment of a merge, wherever its letters are', async () => {
  const { engine, database } = shop.server
  const flow = onEvent('cart.left', { m: note('hello'), w: waitFor('3d') }, ['in.joined > m', 'm.sent > w'], {
    goals: [{ id: 'back', event: 'order.paid', window: '30d' }],
  })
  await shop.publish(flow)
  await shop.door('identify', { anonymousId: 'browser', traits: { phone: '+8613800138001' } })
  // One run has reached its goal and is over, one waits.
  for (const event of ['cart.left', 'order.paid', 'cart.left'])
    await shop.door('track', { anonymousId: 'browser', event })
  await shop.identify('ada', {})
  const alias = { userId: 'ada', previousId: 'browser' }
  const authorization = `Basic ${btoa(`${shop.writeKey}:`)}`
  expect((await shop.server.anonymous('POST', '/v1/alias', alias, { authorization })).status).toBe(200)

  const workspace = await engine.store.loadWorkspace(shop.workspaceId)
  const signal = new AbortController().signal
  const lying = async () => {
    const [row] = await database.sql`
      select (select count(*)::int from mail) as mail, (select count(*)::int from inbox) as inbox,
        (select count(*)::int from visits) as visits`
    return row
  }
  await passCustomers(engine, workspace, signal)
  expect(await lying()).toMatchObject({ inbox: 0, visits: 0 })
  await shop.expectLawful()
  const letters = await engine.store.deliverMail(shop.workspaceId, 'customer', 100)
  expect((await lying())?.inbox).toBe(letters.length)
  await shop.expectLawful()
  await passCustomers(engine, workspace, signal)
  expect(await lying()).toMatchObject({ mail: letters.length, inbox: 0 })
  await shop.expectLawful()
  await shop.settle()
  expect(await lying()).toMatchObject({ mail: 0, inbox: 0 })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { note, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const drawing = (event: string, body: string, wait = '3d') =>
  onEvent(event, { w: waitFor(wait), hi: note(body) }, ['in.joined > w', 'w.done > hi'])

async function redraw(path: string, flow: object): Promise<number> {
  const { revision } = await shop.get(path)
  return (await shop.callDone('PUT', `${path}/draft`, { flow, revision })).revision
}

test('59 · a mended text reaches people of the old version too, marked with the version it comes from', async () => {
  const journey = await shop.publish(drawing('c1', 'Helo'))
  await shop.identify('ann', { phone: '+8613800000011' })
  await shop.track('ann', 'c1')
  const revision = await redraw(journey.path, drawing('c1', 'Hello'))
  await shop.post(`${journey.path}/publish`, { revision, followLive: true })
  await shop.pass('3d')
  expect(await shop.sentTo('ann')).toEqual(['Hello'])
  const [row] = await shop.server.database.sql`
    select rendered, version_id from messages where customer_id = ${shop.customerId('ann')}`
  expect(row?.rendered).toMatchObject({ body: 'Hello', copyOf: 2 })
  expect((await journey.stats(1)).heads).toMatchObject({ started: 1, completed: 1 })
})

test('59 · when more than words was changed nothing follows, and nothing is published', async () => {
  const journey = await shop.publish(drawing('c2', 'Hi'))
  const revision = await redraw(journey.path, drawing('c2', 'Hi', '4d'))
  const refused = await shop.call('POST', `${journey.path}/publish`, { revision, followLive: true })
  expect([refused.status, refused.body.code]).toEqual([409, 'plan.notCopyOnly'])
  expect((await shop.get(journey.path)).version).toBe(1)
})

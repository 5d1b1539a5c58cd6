import { afterAll, beforeAll, expect, test } from 'vitest'
import { note, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const drawing = (event: string) =>
  onEvent(
    event,
    { w: waitFor('1d'), hi: note('One'), more: waitFor('2d'), bye: note('Two') },
    ['in.joined > w', 'w.done > hi', 'hi.sent > more', 'hi.notSent > more', 'more.done > bye'],
    { exits: [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' }] },
  )

async function enter(event: string, userId: string): Promise<void> {
  await shop.identify(userId, {
    phone: `+86139${String(Math.abs(hash(userId)))
      .padStart(8, '0')
      .slice(0, 8)}`,
  })
  await shop.track(userId, event)
}
const hash = (text: string) =>
  [...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 90_000_000

test('60 · stopping entries lets nobody in, and who is inside goes on', async () => {
  const journey = await shop.publish(drawing('a1'))
  await enter('a1', 'ann')
  await shop.post(`${journey.path}/pause`)
  await enter('a1', 'ben')
  expect(await journey.placeOf('ben')).toBe('outside')
  await shop.pass('1d')
  expect(await shop.sentTo('ann')).toEqual(['One'])
  expect((await shop.post(`${journey.path}/resume`)).state).toBe('live')
})

test('60 · held at the next send people wait on, but nothing is sent until the journey is resumed', async () => {
  const journey = await shop.publish(drawing('a2'))
  await enter('a2', 'cid')
  await shop.post(`${journey.path}/pause`, { level: 'sends' })
  await shop.pass('4d')
  expect(await journey.placeOf('cid')).toBe('hi')
  expect(await shop.sentTo('cid')).toEqual([])
  expect(await shop.get(`${journey.path}/hold`)).toMatchObject({
    level: 'sends',
    due: 1,
    dueMessages: 1,
    inside: 1,
  })
  const { plan } = await shop.post(`${journey.path}/resume`, { due: 'send' })
  await shop.settle()
  expect(await shop.sentTo('cid')).toEqual(['One'])
  expect(await shop.get(`${journey.path}/plans/${plan}`)).toMatchObject({
    state: 'done',
    planned: [{ version: 1, node: 'n_hi', choice: 'send', count: 1 }],
    actual: [{ version: 1, node: 'n_hi', outcome: 'sent', count: 1 }],
  })
  await shop.pass('2d')
  expect(await shop.sentTo('cid')).toEqual(['One', 'Two'])
})

test('60 · held altogether no wait ends; what customers do still counts, and lets them out', async () => {
  const journey = await shop.publish(drawing('a3'))
  await enter('a3', 'dan')
  await enter('a3', 'eve')
  await shop.post(`${journey.path}/pause`, { level: 'all' })
  await shop.pass('3d')
  expect(await journey.placeOf('dan')).toBe('w')
  await shop.track('eve', 'order.paid')
  expect(await journey.placeOf('eve')).toBe('exited returned')
  expect(await shop.get(`${journey.path}/hold`)).toMatchObject({ level: 'all', due: 1, dueWaits: 1 })
  await shop.post(`${journey.path}/resume`, { due: 'send' })
  await shop.settle()
  expect(await shop.sentTo('dan')).toEqual(['One'])
  expect(await shop.sentTo('eve')).toEqual([])
})

test('60 · on resume what fell due can be left out: people go on without it', async () => {
  const journey = await shop.publish(drawing('a4'))
  await enter('a4', 'fay')
  await shop.post(`${journey.path}/pause`, { level: 'all' })
  await shop.pass('3d')
  await shop.post(`${journey.path}/resume`, { due: 'skip' })
  await shop.settle()
  expect(await journey.placeOf('fay')).toBe('more')
  await shop.pass('2d')
  expect(await shop.sentTo('fay')).toEqual(['Two'])
})

test('60 · or it ends the run, and who had nothing due goes on', async () => {
  const journey = await shop.publish(drawing('a5'))
  await enter('a5', 'gus')
  await shop.pass('12h')
  await enter('a5', 'hal')
  await shop.post(`${journey.path}/pause`, { level: 'sends' })
  await shop.pass('13h')
  await shop.post(`${journey.path}/resume`, { due: 'exit' })
  await shop.settle()
  expect(await journey.placeOf('gus')).toBe('exited planned')
  await shop.pass('12h')
  expect(await shop.sentTo('hal')).toEqual(['One'])
})

test('60 · a pause is made weaker only by resuming, so that what fell due is always asked about', async () => {
  const journey = await shop.publish(drawing('a6'))
  await shop.post(`${journey.path}/pause`, { level: 'all' })
  const refused = await shop.call('POST', `${journey.path}/pause`, { level: 'entries' })
  expect([refused.status, refused.body.code]).toEqual([409, 'journey.held'])
})

test('60 · stopping lets people finish, or takes everybody out, and says how many', async () => {
  const finishing = await shop.publish(drawing('a7'))
  const ending = await shop.publish(drawing('a8'))
  await enter('a7', 'ida')
  await enter('a8', 'jon')
  await shop.post(`${finishing.path}/stop`, { how: 'finish' })
  const { plan } = await shop.post(`${ending.path}/stop`, { how: 'exit' })
  await shop.settle()
  expect(await ending.placeOf('jon')).toBe('exited stopped')
  expect((await shop.get(`${ending.path}/plans/${plan}`)).planned).toEqual([
    { version: 1, node: 'n_w', choice: 'exit', count: 1 },
  ])
  await enter('a7', 'kim')
  expect(await finishing.placeOf('kim')).toBe('outside')
  await shop.pass('3d')
  expect(await shop.sentTo('ida')).toEqual(['One', 'Two'])
  expect(await shop.sentTo('jon')).toEqual([])
})

test('60 · a journey that was resumed a moment ago can be stopped: what was said on resuming still holds', async () => {
  const journey = await shop.publish(drawing('b2'))
  await enter('b2', 'ona')
  await shop.post(`${journey.path}/pause`, { level: 'all' })
  const held = await shop.call('POST', `${journey.path}/stop`, { how: 'finish' })
  expect([held.status, held.body.code]).toEqual([409, 'journey.held'])
  await shop.pass('3d')
  await shop.post(`${journey.path}/resume`, { due: 'skip' })
  expect((await shop.post(`${journey.path}/stop`, { how: 'finish' })).state).toBe('stopped')
  await shop.settle()
  expect(await shop.get(`${journey.path}/hold`)).toMatchObject({ state: 'stopped', level: 'none' })
  expect(await journey.placeOf('ona')).toBe('more')
  await shop.pass('2d')
  expect(await shop.sentTo('ona')).toEqual(['Two'])
})

test('60 · who is to finish after a stop can still be held, and is let go without publishing again', async () => {
  const journey = await shop.publish(drawing('a9'))
  await enter('a9', 'lea')
  await shop.post(`${journey.path}/stop`, { how: 'finish' })
  const needless = await shop.call('POST', `${journey.path}/pause`, { level: 'entries' })
  expect([needless.status, needless.body.code]).toEqual([409, 'journey.stopped'])
  expect((await shop.post(`${journey.path}/pause`, { level: 'sends' })).state).toBe('stopped')
  await shop.pass('1d')
  expect(await shop.sentTo('lea')).toEqual([])
  expect(await shop.get(`${journey.path}/hold`)).toMatchObject({ state: 'stopped', level: 'sends', due: 1 })
  expect((await shop.post(`${journey.path}/resume`, { due: 'send' })).state).toBe('stopped')
  await shop.settle()
  expect(await shop.sentTo('lea')).toEqual(['One'])
  expect(await shop.get(`${journey.path}/hold`)).toMatchObject({ state: 'stopped', level: 'none' })
  await enter('a9', 'mia')
  expect(await journey.placeOf('mia')).toBe('outside')
})

test('60 · a journey stopped while it was held is free once everybody has left', async () => {
  const journey = await shop.publish(drawing('b1'))
  await enter('b1', 'nia')
  await shop.post(`${journey.path}/pause`, { level: 'all' })
  await shop.pass('2d')
  await shop.post(`${journey.path}/stop`, { how: 'exit' })
  await shop.settle()
  expect(await journey.placeOf('nia')).toBe('exited stopped')
  expect(await shop.sentTo('nia')).toEqual([])
  expect((await shop.get(`${journey.path}/hold`)).level).toBe('none')
  const { revision } = await shop.get(journey.path)
  await shop.post(`${journey.path}/publish`, { revision })
  expect((await shop.get(journey.path)).state).toBe('live')
})

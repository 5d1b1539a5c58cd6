import { afterAll, beforeAll, expect, test } from 'vitest'
import { flowOf, having, note, onEvent, waitFor } from './support/flows.ts'
import type { JourneyInUse } from './support/JourneyInUse.ts'
import { openShop, type Shop } from './support/openShop.ts'

/* What is told before a publish, and what differs between two versions. */

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

async function redraw(journey: JourneyInUse, flow: object): Promise<number> {
  const { revision } = await shop.get(journey.path)
  return (await shop.callDone('PUT', `${journey.path}/draft`, { flow, revision })).revision
}

test('58 · what differs between two versions is told by node, line and setting, apart from what was only moved', async () => {
  const before = onEvent('d1', { w: waitFor('1d'), hi: note('Hello') }, ['in.joined > w', 'w.done > hi'])
  const journey = await shop.publish(before)
  const after = onEvent('d1', { w: waitFor('3d'), bye: note('Bye') }, ['in.joined > w', 'w.done > bye'])
  await redraw(journey, { ...after, layout: { n_w: [500, 0] } })
  const diff = await shop.get(`${journey.path}/diff?from=1&to=draft`)
  expect(diff).toMatchObject({ from: 1, to: 'draft', journey: [], copyOnly: false })
  expect(diff.nodes.map(({ node, change }: { node: string; change: string }) => `${node} ${change}`)).toEqual(
    ['n_w changed', 'n_hi removed', 'n_bye added'],
  )
  expect(diff.nodes[0].fields).toMatchObject([{ path: ['settings', 'for'], before: '1d', after: '3d' }])
  expect(diff.edges).toEqual([
    { from: 'n_w', port: 'done', change: 'changed', before: 'n_hi', after: 'n_bye' },
  ])
  expect(diff.aside.moved).toEqual(['n_w'])
  expect((await shop.get(`${journey.path}/diff?from=1&to=1`)).nodes).toEqual([])
  expect((await shop.call('GET', `${journey.path}/diff?from=1&to=9`)).status).toBe(404)
  expect((await shop.call('GET', `${journey.path}/diff?from=1`)).status).toBe(400)
})

test('58 · who comes in at once counts among the messages of the next hour, where no wait is between', async () => {
  for (const one of ['ann', 'ben'])
    await shop.identify(one, { h1: true, phone: `+861380000000${one.length}` })
  const drawing = (nodes: Record<string, [string, Record<string, never>]>, edges: string[]) =>
    flowOf({ in: ['segment', { audience: having('h1'), trigger: { kind: 'once' } }], ...nodes }, edges)
  const flow = drawing({ hi: note('Hello') as never }, ['in.joined > hi'])
  const { id } = await shop.post('/journeys', { flow })
  const preview = await shop.get(`/journeys/${id}/publish`)
  expect(preview).toMatchObject({ audience: 2, arrivals: { before: 0, after: 2 } })
  const waiting = drawing({ w: waitFor('1d') as never, hi: note('Hello') as never }, [
    'in.joined > w',
    'w.done > hi',
  ])
  const later = await shop.post('/journeys', { flow: waiting })
  expect((await shop.get(`/journeys/${later.id}/publish`)).arrivals).toEqual({ before: 0, after: 0 })
})

test('58 · what the drawing gives out is told with what is left of it, and that there is no such stock', async () => {
  await shop.post('/pools', { id: 'spring', title: { en: 'Spring' }, stock: 7 })
  const offer = (pool: string): [string, Record<string, never>] => [
    'offer',
    { offer: 'o', kind: 'percent', title: { en: 'Ten' }, value: 10, validFor: '7d', pool } as never,
  ]
  const flow = onEvent('s1', { a: offer('spring'), b: offer('autumn') }, ['in.joined > a', 'a.given > b'])
  const { id } = await shop.post('/journeys', { flow })
  const { stock, limits } = await shop.get(`/journeys/${id}/publish`)
  expect(stock).toEqual([
    { node: 'n_a', pool: 'spring', title: { en: 'Spring' }, free: 7 },
    { node: 'n_b', pool: 'autumn', title: null, free: null },
  ])
  expect(limits).toEqual({ quiet: 1, caps: 2 })
})

test('58 · before a pause it is told whose wait ends and what is to leave within a day and a week', async () => {
  const journey = await shop.publish(
    onEvent('a1', { w: waitFor('3d'), hi: note('Hello') }, ['in.joined > w', 'w.done > hi']),
  )
  await shop.identify('cid', { phone: '+8613800000009' })
  await shop.track('cid', 'a1')
  const hold = await shop.get(`${journey.path}/hold?ahead=true`)
  expect(hold).toMatchObject({
    inside: 1,
    ahead: { day: { waits: 0, messages: 0 }, week: { waits: 1, messages: 0 } },
  })
  expect((await shop.get(`${journey.path}/hold`)).ahead).toBeUndefined()
})

import { isoOf, type Json } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { note, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const back = { id: 'back', event: 'order.paid', window: '30d' }
const dayMs = 86_400_000

test('28 · exit rules act on what a node changes in the profile, and on the passing of time', async () => {
  const flow = onEvent(
    'trial.ended',
    { mark: ['update', { set: { lost: true }, unset: [] }], w: waitFor('30d') },
    ['in.joined > mark', 'mark.done > w'],
    { exits: [{ id: 'lost', when: { attr: 'lost', is: 'eq', value: true }, reason: 'notEligible' }] },
  )
  const journey = await shop.publish(flow)
  await shop.identify('mara')
  await shop.track('mara', 'trial.ended')
  expect(await journey.placeOf('mara')).toBe('exited notEligible')

  const quiet = { all: [{ event: 'page.viewed' }, { not: { event: 'page.viewed', within: '10d' } }] }
  const timed = await shop.publish(
    onEvent('visit.began', { w: waitFor('90d') }, ['in.joined > w'], {
      exits: [{ id: 'quiet', when: quiet, reason: 'expired' }],
    }),
  )
  await shop.identify('tom')
  await shop.track('tom', 'visit.began')
  await shop.pass('5h')
  await shop.track('tom', 'page.viewed')
  const due = shop.now + 10 * dayMs
  await shop.pass('20d')
  expect((await timed.storyOf('tom')).ending).toMatchObject({ at: isoOf(due), reason: 'expired' })
})

test('29 · who comes back while the message is leaving is a crossing, logged with both instants', async () => {
  const flow = onEvent('cart.crossed', { hi: note('Still here') }, ['in.joined > hi'], {
    exits: [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' }],
  })
  const journey = await shop.publish(flow)
  const { engine, database } = shop.server
  const id = shop.customerId('eve')
  await shop.identify('eve', { phone: '+8613800000009' })
  const claimedAt = shop.now
  const { drainCustomers } = await import('@rekindle/runtime/engine')
  const workspace = await engine.store.loadWorkspace(shop.workspaceId)
  const { insertItems } = await import('../../server/src/ingest/postItems.ts')
  const { inWorkspace } = await import('@rekindle/server/db')
  const post = (event: string) =>
    inWorkspace(database.sql, shop.workspaceId, (tx) =>
      insertItems(
        tx,
        shop.workspaceId,
        [{ customerId: id, item: { kind: 'track', messageId: event, event, at: shop.now, properties: {} } }],
        shop.now,
      ),
    )
  // The provider is slow: the message is claimed, and nobody has said yet what became of it.
  await post('cart.crossed')
  await drainCustomers(engine, workspace)
  shop.server.clock.now += 60_000
  await post('order.paid')
  await drainCustomers(engine, workspace)
  const [message] = await database.sql`
    select state, claimed_at as "claimedAt", crossed_at as "crossedAt" from messages where customer_id = ${id}`
  expect(message).toEqual({ state: 'claimed', claimedAt, crossedAt: shop.now })
  await shop.settle()
  expect(await journey.placeOf('eve')).toBe('exited returned')
  expect(await shop.sentTo('eve')).toEqual(['Still here'])
})

test('30 · a goal counts once a run and outlives it within its window; the event’s own time decides, late ones count for a week', async () => {
  const flow = onEvent('winback', { hi: note('Come back') }, ['in.joined > hi'], { goals: [back] })
  const journey = await shop.publish(flow)
  await shop.identify('gil', { phone: '+8613800000010' })
  await shop.track('gil', 'winback')
  expect(await journey.placeOf('gil')).toBe('completed')
  await shop.pass('3d')
  await shop.track('gil', 'order.paid')
  await shop.track('gil', 'order.paid')
  expect((await journey.stats()).goals).toEqual({ back: 1 })

  const late = async (who: string, paidAfter: number, toldAfter: number) => {
    await shop.identify(who, { phone: '+8613800000011' })
    await shop.track(who, 'winback')
    const timestamp = isoOf(shop.now + paidAfter * dayMs)
    await shop.pass(`${toldAfter}d`)
    await shop.track(who, 'order.paid', {}, { timestamp })
    return (await journey.stats()).goals.back
  }
  expect(await late('hal', 29, 35)).toBe(2)
  expect(await late('ida', 20, 28)).toBe(2)
  expect(await late('jan', 31, 32)).toBe(2)
})

test('30 · of two runs the one that was under way by the event’s own time is credited', async () => {
  const flow = onEvent('again', { w: waitFor('1d') }, ['in.joined > w'], {
    goals: [{ ...back, event: 'visited' }],
  })
  const journey = await shop.publish(flow)
  await shop.identify('kim')
  await shop.track('kim', 'again')
  const first = isoOf(shop.now + dayMs)
  await shop.pass('3d')
  await shop.track('kim', 'again')
  await shop.pass('1d')
  await shop.track('kim', 'visited', {}, { timestamp: first })
  const [goal] = await shop.server.database.sql<{ run: string }[]>`
    select run_id as run from goals where customer_id = ${shop.customerId('kim')}`
  const [early] = await journey.storiesOf('kim')
  expect(`${early?.run}`).toContain(`${goal?.run}`)
  expect((await journey.stats()).goals).toEqual({ back: 1 })
})

test('31 · who comes back before any message has a row of their own, and the rows add up to the goal', async () => {
  const flow = onEvent(
    'lapsed',
    { w: waitFor('2d'), hi: note('One'), v: waitFor('2d'), again: note('Two') },
    ['in.joined > w', 'w.done > hi', 'hi.sent > v', 'v.done > again'],
    { goals: [back] },
  )
  const journey = await shop.publish(flow)
  for (const [i, [who, days]] of [
    ['lea', '1d'],
    ['max', '3d'],
    ['noa', '5d'],
  ].entries()) {
    await shop.identify(who as string, { phone: `+861380000002${i}` })
    await shop.track(who as string, 'lapsed')
    await shop.pass(days as string)
    await shop.track(who as string, 'order.paid')
  }
  const { goals, credits } = await journey.stats()
  expect(goals).toEqual({ back: 3 })
  expect(credits).toEqual({ back: { beforeAnyMessage: 1, nodes: { n_hi: 1, n_again: 1 } } })
})

test('31 · a goal that says what it is worth adds each order up once, with the message it came after, and tells of those it cannot add', async () => {
  const value = { from: 'event', property: 'total', unit: 'major', currency: 'CNY' } as const
  const arms = [
    { id: 'a', title: 'A', share: 50 },
    { id: 'b', title: 'B', share: 50 },
  ]
  const flow = onEvent(
    'priced',
    {
      w: waitFor('1d'),
      s: ['split', { experiment: 'x_price', arms }],
      hi: note('One'),
      ho: note('Two'),
    },
    ['in.joined > w', 'w.done > s', 's.a > hi', 's.b > ho'],
    { goals: [{ ...back, value }] },
  )
  const journey = await shop.publish(flow)
  const people = ['ora', 'pat', 'quin', 'rui', 'sol']
  for (const who of people) await shop.identify(who, { phone: '+8613800000040' })
  for (const who of people) await shop.track(who, 'priced')
  const pay = (who: string, total: Json, more = {}) => shop.track(who, 'order.paid', { total }, more)
  await pay('ora', 30)
  await shop.pass('3d')
  const order = { messageId: 'order-1', timestamp: isoOf(shop.now - dayMs) }
  // It happened yesterday, after the message, and is told twice.
  await pay('pat', 120.5, order)
  await pay('pat', 120.5, order)
  await pay('quin', '79.50')
  await pay('rui', 'a lot')
  await shop.track('sol', 'order.paid', { total: 50, currency: 'USD' })

  const { goals, values, nodes } = await journey.stats()
  const { nodes: credited = {}, ...worth } = values?.back ?? {}
  expect(goals).toEqual({ back: 5 })
  expect(worth).toEqual({
    ...{ currency: 'CNY', digits: 2, sum: 23_000, beforeAnyMessage: 3_000 },
    unvalued: { notNumber: 1, otherCurrency: 1 },
  })
  expect((credited.n_hi ?? 0) + (credited.n_ho ?? 0)).toBe(20_000)
  expect((nodes.n_hi?.sent ?? 0) + (nodes.n_ho?.sent ?? 0)).toBe(5)

  const told = await shop.get(`${journey.path}/versions/1/nodes/n_s/arms`)
  expect(told.currency).toEqual({ currency: 'CNY', digits: 2 })
  const { a, b } = told.arms
  // What was paid before the arms were drawn is none's.
  expect(a.money.sum + b.money.sum).toBe(20_000)
  expect(a.money.payers + b.money.payers).toBe(2)
  expect({ n_hi: a.money.sum, n_ho: b.money.sum }).toEqual({ n_hi: 0, n_ho: 0, ...credited })
  // All five are counted: 30, 120.50 and 79.50 of three, 46 on average.
  const all = await shop.get(`${journey.path}/versions/1/takings`)
  const apart = [30, 120.5, 79.5, 0, 0].reduce((sum, one) => sum + (one * 100 - 4_600) ** 2, 0)
  expect(all).toEqual({
    ...{ sample: 1, currency: { currency: 'CNY', digits: 2 } },
    takings: { started: 5, sum: 23_000, payers: 3, variance: apart / 4 },
  })
  const later = await shop.get(`${journey.path}/versions/1/takings?from=${isoOf(shop.now)}`)
  expect(later.takings).toEqual({ started: 0, sum: 0, payers: 0, variance: 0 })
  const days = await shop.get(`${journey.path}/versions/1/series?by=day`)
  const valued = days.lines.filter(({ kind }: { kind: string }) => kind === 'valued')
  const sums = valued.flatMap(({ points }: { points: { count: number }[] }) => points.map((one) => one.count))
  expect(sums.reduce((all: number, one: number) => all + one, 0)).toBe(23_000)
})

test('32 · a goal that is changed begins a new measuring phase; the old numbers stay', async () => {
  const draw = (window: string, title: string) =>
    onEvent('phase', { w: waitFor('1d') }, ['in.joined > w'], {
      goals: [{ ...back, event: 'phase.met', window, title: { en: title } }],
    })
  const journey = await shop.publish(draw('30d', 'Back'))
  await shop.identify('pia')
  await shop.track('pia', 'phase')
  await shop.track('pia', 'phase.met')
  const publish = async (window: string, title: string) => {
    const { revision } = await shop.get(journey.path)
    const saved = await shop.call('PUT', `${journey.path}/draft`, { revision, flow: draw(window, title) })
    await shop.post(`${journey.path}/publish`, { revision: saved.body.revision })
  }
  await publish('30d', 'Renamed')
  await publish('60d', 'Renamed')
  const [one, two, three] = await Promise.all([journey.stats(1), journey.stats(2), journey.stats(3)])
  expect(one?.goals).toEqual({ back: 1 })
  expect(three?.goals).toEqual({})
  expect(two?.phases.back).toBe(one?.phases.back)
  expect(three?.phases.back).not.toBe(one?.phases.back)
})

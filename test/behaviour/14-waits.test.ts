import type { Json } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEvent, waitFor } from './support/flows.ts'
import type { JourneyInUse } from './support/JourneyInUse.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
let count = 0
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

/** A journey of one wait and a long rest behind each of its ports, and somebody who has just come in. */
async function wait(settings: Record<string, Json>, ports: string[], traits: Record<string, Json> = {}) {
  count += 1
  const start = `start.${count}`
  const who = `c${count}`
  const rests = Object.fromEntries(ports.map((port) => [`after_${port}`, waitFor('3000d')]))
  const edges = ports.map((port) => `w.${port} > after_${port}`)
  const flow = onEvent(start, { w: ['wait', settings], ...rests }, ['in.joined > w', ...edges])
  const journey = await shop.publish(flow)
  await shop.identify(who, traits)
  const enter = () => shop.track(who, start)
  return { who, journey, start, enter }
}

/** The instant at which the customer left the wait. */
const leftAt = async (journey: JourneyInUse, who: string): Promise<string | null | undefined> =>
  (await journey.storyOf(who)).steps.find(({ node }) => node === 'n_w')?.leftAt

test('14 · a wait of some days ends at the same time of day, also over a change of the clock; 15 · in the customer’s zone, else in the workspace’s', async () => {
  const there = await wait({ mode: 'duration', for: '7d' }, ['done'], { timezone: 'America/New_York' })
  const here = await wait({ mode: 'window', from: '18:00', weekdays: [3] }, ['done'])
  await there.enter()
  await here.enter()
  await shop.pass('8d')
  // 2 March, 20:00 in New York; on 8 March its clocks go forward.
  expect(await leftAt(there.journey, there.who)).toBe('2026-03-09T00:00:00.000Z')
  expect(await leftAt(here.journey, here.who)).toBe('2026-03-04T10:00:00.000Z')
})

test('14 · an event ends a wait, at its very instant (19); without one the time runs out', async () => {
  const settings = { mode: 'event', event: 'quote.asked', timeout: '5d' }
  const asks = await wait(settings, ['happened', 'timeout'])
  await asks.enter()
  await shop.pass('2d')
  const then = new Date(shop.now).toISOString()
  await shop.track(asks.who, 'quote.asked')
  expect(await leftAt(asks.journey, asks.who)).toBe(then)
  expect(await asks.journey.placeOf(asks.who)).toBe('after_happened')
  const silent = await wait(settings, ['happened', 'timeout'])
  await silent.enter()
  await shop.pass('5d')
  expect(await silent.journey.placeOf(silent.who)).toBe('after_timeout')
})

test('14 · a wait until a rule holds ends with the profile that makes it hold, and with the passing of time alone', async () => {
  const gold = await wait({ mode: 'rule', when: { attr: 'tier', is: 'eq', value: 'gold' }, timeout: '30d' }, [
    'happened',
    'timeout',
  ])
  await gold.enter()
  await shop.pass('3d')
  await shop.identify(gold.who, { tier: 'silver' })
  expect(await gold.journey.placeOf(gold.who)).toBe('w')
  await shop.identify(gold.who, { tier: 'gold' })
  expect(await gold.journey.placeOf(gold.who)).toBe('after_happened')

  const quiet = { not: { event: 'order.paid', within: '90d' } }
  const paid = await wait({ mode: 'rule', when: quiet, timeout: '200d' }, ['happened', 'timeout'])
  await shop.track(paid.who, 'order.paid')
  const due = new Date(shop.now + 90 * 86_400_000).toISOString()
  await shop.pass('1d')
  await paid.enter()
  await shop.pass('90d')
  expect(await leftAt(paid.journey, paid.who)).toBe(due)
})

test('14 · the best hour is the customer’s own, and the usual one while too little is known', async () => {
  const settings = { mode: 'bestHour', fallback: '10:30', atLeast: 3, events: ['page.viewed'] }
  const owl = await wait(settings, ['done'])
  const fresh = await wait(settings, ['done'])
  await shop.until('2026-07-01T00:00:00+08:00')
  for (const day of ['01', '02', '03'])
    await shop.track(owl.who, 'page.viewed', {}, { timestamp: `2026-06-${day}T21:40:00+08:00` })
  await owl.enter()
  await fresh.enter()
  await shop.pass('1d')
  expect(await leftAt(owl.journey, owl.who)).toBe('2026-07-01T13:00:00.000Z')
  expect(await leftAt(fresh.journey, fresh.who)).toBe('2026-07-01T02:30:00.000Z')
  const [, step] = (await owl.journey.storyOf(owl.who)).steps
  expect(step?.why[0]).toMatchObject({ kind: 'due', value: { hour: '21:00', counted: 3, own: true } })
})

test('14b · a wait on a date follows the date when it changes, and the story says so; one that was fixed stays', async () => {
  const settings = { mode: 'date', attr: 'renewsAt', late: 'port' }
  const follows = await wait(settings, ['done', 'late'], { renewsAt: '2026-09-01' })
  const fixed = await wait({ ...settings, fix: true }, ['done', 'late'], { renewsAt: '2026-09-01' })
  await follows.enter()
  await fixed.enter()
  await shop.pass('1d')
  for (const who of [follows.who, fixed.who]) await shop.identify(who, { renewsAt: '2026-10-01' })
  await shop.until('2026-10-02T00:00:00+08:00')
  expect(await leftAt(follows.journey, follows.who)).toBe('2026-09-30T16:00:00.000Z')
  expect(await leftAt(fixed.journey, fixed.who)).toBe('2026-08-31T16:00:00.000Z')
  const step = (await follows.journey.storyOf(follows.who)).steps.find(({ node }) => node === 'n_w')
  expect(step?.why).toContainEqual({
    kind: 'due',
    timer: 'due',
    dueAt: Date.parse('2026-09-30T16:00:00Z'),
    was: Date.parse('2026-08-31T16:00:00Z'),
    zone: 'Asia/Shanghai',
  })
})

test('16 · a past date leads out by “late”, goes on or ends, as chosen; garbage leads out by “error” with its value', async () => {
  const way = async (late: string, date: Json) => {
    const one = await wait(
      { mode: 'date', attr: 'renewsAt', late },
      ['done', ...(late === 'port' ? ['late'] : []), 'error'],
      {
        ...(date === null ? {} : { renewsAt: date }),
      },
    )
    await one.enter()
    return one
  }
  const place = async ({ journey, who }: { journey: JourneyInUse; who: string }) => journey.placeOf(who)
  expect(await place(await way('port', '2020-01-01'))).toBe('after_late')
  expect(await place(await way('continue', '2020-01-01'))).toBe('after_done')
  expect(await place(await way('exit', '2020-01-01'))).toBe('exited expired')
  expect(await place(await way('port', null))).toBe('after_error')
  const garbage = await way('port', 'next Tuesday')
  expect(await place(garbage)).toBe('after_error')
  const step = (await garbage.journey.storyOf(garbage.who)).steps.find(({ node }) => node === 'n_w')
  expect(step?.why[0]).toMatchObject({ kind: 'due', dueAt: null, value: 'next Tuesday' })
})

test('18 · of several events the first wins, or the highest rank at the end', async () => {
  const others = [
    { id: 'clicked', event: 'message.clicked' },
    { id: 'opened', event: 'message.opened' },
  ]
  const settings = { mode: 'event', event: 'order.paid', others, timeout: '2d' }
  const ports = ['happened', 'clicked', 'opened', 'timeout']
  const first = await wait(settings, ports)
  const highest = await wait({ ...settings, take: 'highest' }, ports)
  for (const { who, enter } of [first, highest]) {
    await enter()
    await shop.pass('1h')
    await shop.track(who, 'message.opened')
    await shop.track(who, 'message.clicked')
  }
  expect(await first.journey.placeOf(first.who)).toBe('after_opened')
  expect(await highest.journey.placeOf(highest.who)).toBe('w')
  await shop.pass('2d')
  expect(await highest.journey.placeOf(highest.who)).toBe('after_clicked')
})

test('20 · after an outage each due timer fires once, in due order', async () => {
  const flow = onEvent('outage', { a: waitFor('1h'), b: waitFor('2h'), c: waitFor('3000d') }, [
    'in.joined > a',
    'a.done > b',
    'b.done > c',
  ])
  const journey = await shop.publish(flow)
  await shop.identify('out', {})
  await shop.track('out', 'outage')
  shop.server.clock.now += 5 * 3_600_000
  await shop.settle()
  expect(await journey.placeOf('out')).toBe('b')
  await shop.pass('2h')
  expect(await journey.wayOf('out')).toEqual(['in.joined', 'a.done', 'b.done', 'c'])
})

test('21 · a date that many share is spread over a time, the same for the same visit', async () => {
  const settings = { mode: 'date', attr: 'renewsAt', late: 'port', spread: '2h' }
  const { journey, who, start, enter } = await wait(settings, ['done', 'late'], { renewsAt: '2027-03-01' })
  const more = ['s1', 's2', 's3', 's4']
  for (const other of more) await shop.identify(other, { renewsAt: '2027-03-01' })
  await enter()
  for (const other of more) await shop.track(other, start)
  await shop.until('2027-03-01T02:00:00+08:00')
  const date = Date.parse('2027-03-01T00:00:00+08:00')
  const afterMs = await Promise.all(
    [who, ...more].map(async (one) => Date.parse((await leftAt(journey, one)) ?? '') - date),
  )
  expect(new Set(afterMs).size).toBe(5)
  expect(Math.max(...afterMs)).toBeLessThan(2 * 3_600_000)
  expect(Math.min(...afterMs)).toBeGreaterThanOrEqual(0)
})

test('22 · a duration that is too long is refused with its value, never cut', async () => {
  const flow = onEvent('x', { w: waitFor('4000d') }, ['in.joined > w'])
  const { id, revision } = await shop.post('/journeys', { flow })
  const answer = await shop.call('POST', `/journeys/${id}/publish`, { revision })
  expect(answer.status).toBe(422)
  expect(JSON.stringify(answer.body)).toContain('4000d')
})

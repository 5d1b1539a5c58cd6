import type { Json } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleArrivals } from '../../nodes/src/wait/sampleArrivals.ts'
import { WaitSettings } from '../../nodes/src/wait/WaitSettings.ts'
import { onEvent, waitFor } from './support/flows.ts'
import type { JourneyInUse } from './support/JourneyInUse.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const leftAt = async (journey: JourneyInUse, who: string): Promise<string> =>
  (await journey.storyOf(who)).steps.find(({ node }) => node === 'n_w')?.leftAt ?? 'still waiting'

const publish = (event: string, settings: Record<string, Json>, port = 'done') =>
  shop.publish(
    onEvent(event, { w: ['wait', settings], rest: waitFor('300d') }, ['in.joined > w', `w.${port} > rest`]),
  )

test('15 · a time of day is the customer’s own; who has no zone, or none that exists, has the workspace’s', async () => {
  const journey = await publish('asked.zone', { mode: 'window', from: '18:00' })
  await shop.identify('tokyo', { timezone: 'Asia/Tokyo' })
  await shop.identify('nowhere', {})
  await shop.identify('nonsense', { timezone: 'Mars/Olympus' })
  for (const who of ['tokyo', 'nowhere', 'nonsense']) await shop.track(who, 'asked.zone')
  await shop.pass('1d')
  expect(await leftAt(journey, 'tokyo')).toBe('2026-03-02T09:00:00.000Z')
  expect(await leftAt(journey, 'nowhere')).toBe('2026-03-02T10:00:00.000Z')
  expect(await leftAt(journey, 'nonsense')).toBe('2026-03-02T10:00:00.000Z')
})

test('17 · “1 day at 14:00” for who arrives at 14:01: what the form shows is what then happens', async () => {
  const settings = { mode: 'duration', for: '1d', at: '14:00' }
  const journey = await publish('asked.sample', settings)
  const shown = sampleArrivals(WaitSettings.parse(settings), shop.now, 'Asia/Shanghai')
  expect(shown.map(({ arrives }) => new Date(arrives).toISOString().slice(11, 16))).toContain('06:01')
  for (const [index, { arrives }] of [...shown].sort((a, b) => a.arrives - b.arrives).entries()) {
    await shop.until(arrives)
    await shop.track(`sample${index}`, 'asked.sample')
  }
  await shop.pass('14d')
  const left = await Promise.all(shown.map((_, index) => leftAt(journey, `sample${index}`)))
  const promised = shown.map(({ due }) => ('at' in due ? new Date(due.at).toISOString() : due.kind))
  expect(left.sort()).toEqual(promised.sort())
})

test('19 · a wait is left in the very instant in which its event comes in, not at the next round', async () => {
  const settings = { mode: 'event', event: 'quote.asked', timeout: '5d' }
  const journey = await publish('asked.quote', settings, 'happened')
  await shop.track('ada', 'asked.quote')
  await shop.until(shop.now + 26 * 3_600_000 + 123)
  await shop.track('ada', 'quote.asked')
  expect(Date.parse(await leftAt(journey, 'ada'))).toBe(shop.now)
})

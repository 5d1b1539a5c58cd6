import { readFileSync } from 'node:fs'
import { type Flow, pickText } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JourneyInUse } from './support/JourneyInUse.ts'
import { openShop, type Shop } from './support/openShop.ts'

const readExample = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}/flow.json`, import.meta.url), 'utf8')) as Flow
const flow = readExample('subscription-save')

let shop: Shop
let journey: JourneyInUse
beforeAll(async () => {
  shop = await openShop()
  journey = await shop.publish(flow)
})
afterAll(() => shop.close())

/** Titles of the cards somebody came by, in order. */
async function cardsOf(userId: string): Promise<string[]> {
  const { steps } = await journey.storyOf(userId)
  return steps.map(({ node }) => {
    const title = flow.nodes[node]?.title ?? ''
    return typeof title === 'string' ? title : pickText(title, 'en')
  })
}

async function opensCancelPage(userId: string): Promise<void> {
  await shop.identify(userId, { email: `${userId}@example.com`, paidUntil: '2026-03-20', locale: 'en' })
  await shop.track(userId, 'subscription.cancel_started')
}

test('who cancels for the price is offered a pause first, and an answer to the price two days later', async () => {
  await opensCancelPage('pia')
  await shop.track('pia', 'subscription.cancelled', { reason: 'price' })
  expect(await cardsOf('pia')).toEqual([
    'Opened the cancel page',
    'What did they decide?',
    'A pause instead?',
    'Two days to answer',
  ])
  const [pause = ''] = await shop.sentTo('pia')
  expect(pause).toContain('you can pause for one month or for three')
  await shop.pass('2d')
  expect((await cardsOf('pia')).slice(4, 6)).toEqual(['Why did they cancel?', 'Which answer to the price?'])
})

test('who cancels because something broke is called by a person, not sent a discount', async () => {
  await opensCancelPage('tom')
  await shop.track('tom', 'subscription.cancelled', { reason: 'quality' })
  await shop.pass('2d')
  expect((await cardsOf('tom')).at(-1)).toBe('Call: put it right')
})

test('who pauses hears before the pause ends, and nothing else', async () => {
  await opensCancelPage('liu')
  await shop.track('liu', 'subscription.cancelled', { reason: 'time' })
  await shop.identify('liu', { pausedUntil: '2026-06-01' })
  await shop.track('liu', 'subscription.paused')
  expect((await cardsOf('liu')).at(-1)).toBe('Three days before the pause ends')
  await shop.until('2026-06-02T00:00:00Z')
  expect((await cardsOf('liu')).slice(-2)).toEqual(['It goes on soon', 'Stayed with a pause'])
  expect(await shop.sentTo('liu')).toHaveLength(2)
})

test('who takes the subscription up again is left alone at once', async () => {
  await opensCancelPage('eva')
  await shop.track('eva', 'subscription.cancelled', { reason: 'price' })
  await shop.track('eva', 'subscription.resumed')
  expect(await journey.placeOf('eva')).toBe('exited returned')
})

test('who pays again is not told that it ends', async () => {
  await opensCancelPage('max')
  await shop.identify('max', { paidUntil: '2026-12-20' })
  await shop.track('max', 'subscription.cancelled', { reason: 'price' })
  await shop.pass('3d')
  await shop.track('max', 'order.paid', { total: 2_900 })
  expect(await journey.placeOf('max')).toBe('exited returned')
  const sent = await shop.sentTo('max')
  await shop.pass('30d')
  expect(await shop.sentTo('max')).toEqual(sent)
})

test('who empties the basket is not reminded of it', async () => {
  const basket = await shop.publish(readExample('abandoned-basket'))
  await shop.identify('zoe', { email: 'zoe@example.com', locale: 'en' })
  await shop.track('zoe', 'basket.changed', { items: 2, total: 90_000 })
  await shop.pass('1h')
  await shop.track('zoe', 'basket.changed', { items: 0, total: 0 })
  expect(await basket.placeOf('zoe')).toBe('exited notEligible')
  await shop.pass('2d')
  expect(await shop.sentTo('zoe')).toEqual([])
})

test('who only looks at the cancel page is not written to', async () => {
  await opensCancelPage('noa')
  await shop.pass('3d')
  expect(await journey.placeOf('noa')).toBe('completed')
  expect(await shop.sentTo('noa')).toEqual([])
})

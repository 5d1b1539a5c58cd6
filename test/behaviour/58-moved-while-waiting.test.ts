import type { Json } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { note, onEvent } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
let count = 0
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

type Settings = Record<string, Json>

/**
 * Somebody who waits as `before` says, and is moved in place to a drawing that waits as `after` says and has another
 * message behind it.
 */
async function movedInPlace(
  before: Settings,
  { traits = {}, after = before }: { traits?: Settings; after?: Settings } = {},
) {
  count += 1
  const [who, start] = [`m${count}`, `in.${count}`]
  const over = before.mode === 'date' ? ['done', 'late', 'error'] : ['happened', 'timeout']
  const drawing = (settings: Settings, body: string) =>
    onEvent(start, { w: ['wait', settings], hi: note(body) }, [
      'in.joined > w',
      ...over.map((port) => `w.${port} > hi`),
    ])
  const journey = await shop.publish(drawing(before, 'Old'))
  await shop.identify(who, { phone: `+8613700000${String(100 + count)}`, ...traits })
  await shop.track(who, 'page.viewed')
  await shop.track(who, start)
  await shop.pass('1d')
  const { revision } = await shop.get(journey.path)
  const saved = await shop.callDone('PUT', `${journey.path}/draft`, { flow: drawing(after, 'New'), revision })
  const plan = { all: { kind: 'move', waits: 'keep' } }
  await shop.post(`${journey.path}/publish`, { revision: saved.revision, plan })
  await shop.settle()
  return { who, heard: () => shop.sentTo(who), place: () => journey.placeOf(who) }
}

test('58 · who waits for an event is moved, and the event still ends the wait', async () => {
  const settings = { mode: 'event', event: 'quote.asked', timeout: '20d' }
  const { who, heard, place } = await movedInPlace(settings)
  expect(await place()).toBe('w')
  await shop.track(who, 'quote.asked')
  expect(await heard()).toEqual(['New'])
})

test('58 · who waits for another event from now on is moved, and hears that one only', async () => {
  const settings = { mode: 'event', event: 'quote.asked', timeout: '20d' }
  const { who, heard } = await movedInPlace(settings, { after: { ...settings, event: 'visit.booked' } })
  await shop.track(who, 'quote.asked')
  expect(await heard()).toEqual([])
  await shop.track(who, 'visit.booked')
  expect(await heard()).toEqual(['New'])
})

test('58 · who waits until a rule holds is moved, and their profile still ends the wait', async () => {
  const when = { attr: 'tier', is: 'eq', value: 'gold' }
  const { who, heard } = await movedInPlace({ mode: 'rule', when, timeout: '30d' })
  await shop.identify(who, { tier: 'gold' })
  expect(await heard()).toEqual(['New'])
})

const quietFor = (within: string) => ({
  mode: 'rule',
  when: { not: { event: 'page.viewed', within } },
  timeout: '200d',
})

test('58 · a rule that time alone makes true ends the wait of who was moved, at the instant of the new drawing', async () => {
  const { heard } = await movedInPlace(quietFor('90d'), { after: quietFor('40d') })
  await shop.pass('38d')
  expect(await heard()).toEqual([])
  await shop.pass('1d')
  expect(await heard()).toEqual(['New'])
})

test('58 · who is moved to a rule that holds already waits no longer', async () => {
  const { heard, place } = await movedInPlace(quietFor('90d'), { after: quietFor('12h') })
  expect(await heard()).toEqual(['New'])
  expect(await place()).toBe('completed')
})

test('58 · a wait on a date still follows the date of who was moved', async () => {
  const settings = { mode: 'date', attr: 'renewsAt', late: 'port' }
  const { who, heard } = await movedInPlace(settings, { traits: { renewsAt: '2026-09-01' } })
  await shop.identify(who, { renewsAt: '2026-08-01' })
  await shop.until('2026-07-31T12:00:00+08:00')
  expect(await heard()).toEqual([])
  await shop.until('2026-08-01T12:00:00+08:00')
  expect(await heard()).toEqual(['New'])
})

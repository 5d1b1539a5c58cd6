import type { Json } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flowOf, having, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

function on(trigger: Json) {
  const flow = flowOf({ w: waitFor('1m') }, ['in.joined > w'])
  flow.nodes.n_in = { type: 'segment', v: 1, settings: { audience: having('eleven'), trigger } }
  return flow
}

test('11 · a schedule goes by the wall clock of its zone: 02:30 in a gap is 03:30, a repeated hour is met once', async () => {
  await shop.identify('eleven', { eleven: true })
  const startsOf = async (journey: { storiesOf: (id: string) => Promise<{ startedAt: string }[]> }) =>
    (await journey.storiesOf('eleven')).map(({ startedAt }) => startedAt)
  const cron = { kind: 'cron', cron: '30 2 * * *', zone: 'America/New_York' }
  await shop.until('2026-03-07T12:00:00-05:00')
  const spring = await shop.publish(on(cron))
  await shop.until('2026-03-09T12:00:00-04:00')
  expect(await startsOf(spring)).toEqual(['2026-03-08T07:30:00.000Z', '2026-03-09T06:30:00.000Z'])
  await shop.post(`${spring.path}/pause`)
  const rrule = { kind: 'rrule', rrule: 'FREQ=DAILY', starts: '2026-04-04T02:30', zone: 'Australia/Sydney' }
  const autumn = await shop.publish(on(rrule))
  await shop.until('2026-04-06T12:00:00+10:00')
  expect(await startsOf(autumn)).toEqual([
    '2026-04-03T15:30:00.000Z',
    '2026-04-04T15:30:00.000Z',
    '2026-04-05T16:30:00.000Z',
  ])
})

test('11 · a schedule that is not understood is said to be so, at its place', async () => {
  const { problems } = await shop.post('/journeys', { flow: on({ kind: 'cron', cron: '0 25 * * *' }) })
  const path = ['nodes', 'n_in', 'settings', 'trigger', 'cron']
  expect(problems).toContainEqual(expect.objectContaining({ code: 'schedule.cron', path }))
})

test('11 · the publish plan says when the audience is looked through first', async () => {
  await shop.until('2026-04-07T12:00:00+08:00')
  const firstAt = async (trigger: Json) => {
    const { id } = await shop.post('/journeys', { flow: on(trigger) })
    return (await shop.get(`/journeys/${id}/publish`)).firstAt
  }
  expect(await firstAt({ kind: 'schedule', at: '18:00' })).toBe('2026-04-07T10:00:00.000Z')
  expect(await firstAt({ kind: 'schedule', at: '09:00' })).toBe('2026-04-08T01:00:00.000Z')
  expect(await firstAt({ kind: 'event', event: 'order.paid' })).toBeNull()
})

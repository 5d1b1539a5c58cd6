import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const drawing = (event: string) => onEvent(event, { w: waitFor('9d') }, ['in.joined > w'])

test('62 · a journey that lets in more than its forecast allows pauses itself and says why', async () => {
  const journey = await shop.publish(drawing('b1'), { brake: { perHour: 2, factor: 1.5 } })
  for (const one of ['ann', 'ben', 'cid']) await shop.track(one, 'b1')
  expect((await shop.get(journey.path)).state).toBe('live')
  await shop.track('dan', 'b1')
  expect((await shop.get(journey.path)).state).toBe('paused')
  expect(await shop.get(`${journey.path}/hold`)).toMatchObject({
    level: 'entries',
    brakePulled: { entered: 4, limit: 3 },
    inside: 4,
  })
  await shop.track('eve', 'b1')
  expect(await journey.placeOf('eve')).toBe('outside')
  await shop.post(`${journey.path}/resume`)
  expect((await shop.get(`${journey.path}/hold`)).brakePulled).toBeNull()
})

test('62 · the first publish takes its forecast from the audience of that day', async () => {
  const journey = await shop.publish({
    ...drawing('b2'),
    nodes: {
      n_in: {
        type: 'segment',
        v: 1,
        settings: { audience: { all: [] }, trigger: { kind: 'schedule', at: '09:00' } },
      },
      n_w: { type: 'wait', v: 1, settings: { mode: 'duration', for: '9d' } },
    },
  } as never)
  expect((await shop.get(`${journey.path}/hold`)).brake).toEqual({ perHour: 1_000, factor: 3 })
})

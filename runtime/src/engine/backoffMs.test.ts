import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoffMs } from './backoffMs.ts'

const plan = { baseMs: 100, mostMs: 30_000 }

test('every further failure waits twice as long, up to a most', () => {
  const waits = [1, 2, 3, 4, 12, 1_000].map((tries) => backoffMs(tries, plan, 1))
  expect(waits).toEqual([100, 200, 400, 800, 30_000, 30_000])
})

test('chance spreads the wait between a half and the whole of it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (tries, chance) => {
        const whole = backoffMs(tries, plan, 1)
        const wait = backoffMs(tries, plan, chance)
        expect(wait).toBeGreaterThanOrEqual(Math.floor(whole / 2))
        expect(wait).toBeLessThanOrEqual(whole)
      },
    ),
  )
})

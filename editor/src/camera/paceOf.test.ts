import { expect, test } from 'vitest'
import { paceOf } from './paceOf.ts'

const at = (x: number, zoom = 1) => ({ x, y: 0, zoom })

test('a hand that covers 300 pixels a second lets one read, one that covers more does not', () => {
  let now = 0
  const pace = paceOf(() => now)
  for (const x of [0, 10, 20, 30]) pace.step(at(x))
  now = 100
  expect(pace.wasSlow()).toBe(true)
  for (const x of [50, 70, 90]) pace.step(at(x))
  now = 200
  expect(pace.wasSlow()).toBe(false)
})

test('who zooms out and in again in no time is quick, although nothing has changed in the end', () => {
  let now = 0
  const pace = paceOf(() => now)
  for (const zoom of [1, 0.9, 0.8, 0.9, 1]) pace.step(at(0, zoom))
  now = 130
  expect(pace.wasSlow()).toBe(false)
})

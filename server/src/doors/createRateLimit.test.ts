import { expect, test } from 'vitest'
import { createRateLimit } from './createRateLimit.ts'

function limitOf(perSecond: number) {
  const clock = { ms: 0 }
  return { clock, ...createRateLimit(perSecond, () => clock.ms) }
}

test('a burst of twice the rate comes in at once, the next one is told when to come again', () => {
  const { take } = limitOf(5)
  expect(Array.from({ length: 11 }, () => take('a'))).toEqual([...Array(10).fill(0), 1])
})

test('room grows with time, but never beyond the burst', () => {
  const { take, clock } = limitOf(2)
  for (let i = 0; i < 4; i++) take('a')
  clock.ms = 500
  expect([take('a'), take('a')]).toEqual([0, 1])
  clock.ms = 3_600_000
  expect(Array.from({ length: 5 }, () => take('a'))).toEqual([0, 0, 0, 0, 1])
})

test('a key that asks too much takes nothing from the others', () => {
  const { take } = limitOf(1)
  for (let i = 0; i < 5; i++) take('loud')
  expect(take('quiet')).toBe(0)
})

test('a slow rate names the whole wait', () => {
  const { take } = limitOf(0.1)
  expect([take('a'), take('a')]).toEqual([0, 10])
})

import { expect, test } from 'vitest'
import { Troubles } from './Troubles.ts'

test('a workspace in trouble is left alone for longer each time, and others are not', () => {
  const troubles = new Troubles(() => 1)
  const waits = [0, 1, 2].map((now) => troubles.add('a', now))
  expect(waits).toEqual([100, 200, 400])
  expect(troubles.isResting('a', 401)).toBe(true)
  expect(troubles.isResting('a', 402)).toBe(false)
  expect(troubles.isResting('b', 3)).toBe(false)
})

test('a round that went well forgets the trouble', () => {
  const troubles = new Troubles(() => 1)
  troubles.add('a', 0)
  troubles.add('a', 0)
  troubles.clear('a')
  expect(troubles.restMs(0)).toBeUndefined()
  expect(troubles.add('a', 0)).toBe(100)
})

test('the loop rests until the first of the troubled may be tried again', () => {
  const troubles = new Troubles(() => 1)
  troubles.add('a', 0)
  troubles.add('b', 50)
  expect(troubles.restMs(60)).toBe(40)
})

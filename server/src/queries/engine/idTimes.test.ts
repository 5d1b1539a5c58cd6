import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { firstIdOf, instantOfId } from './idTimes.ts'

const now = Date.UTC(2026, 10, 22, 9, 41)

test('ids of an instant lie between its first one and that of the next', () => {
  const id = v7({ msecs: now })
  expect(firstIdOf(now) <= id && id < firstIdOf(now + 1)).toBe(true)
  expect(instantOfId(id)).toBe(now)
})

test('the first id of an instant tells the instant, 1970 included', () => {
  for (const at of [0, 1, now]) expect(instantOfId(firstIdOf(at))).toBe(at)
})

import { expect, test } from 'vitest'
import { nextMorning, wallTimeOf } from './wallTimes.ts'

test('an instant is what a clock of the workspace shows, also after midnight there', () => {
  expect(wallTimeOf('2026-03-14T20:05:40.000Z', 'Asia/Shanghai')).toBe('2026-03-15T04:05')
  expect(wallTimeOf('2026-03-14T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03-15T00:00')
  expect(wallTimeOf('2026-03-14T20:05:40.000Z', 'America/New_York')).toBe('2026-03-14T16:05')
})

test('the next morning is the next day of that calendar, over the end of a month', () => {
  expect(nextMorning('2026-02-28T17:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03-02T09:00')
  expect(nextMorning('2026-12-31T10:00:00.000Z', 'UTC')).toBe('2027-01-01T09:00')
})

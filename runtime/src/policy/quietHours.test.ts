import { expect, test } from 'vitest'
import type { QuietHours } from './Policy.ts'
import { quietUntil } from './quietHours.ts'

const zone = 'Asia/Shanghai'
/** March 2026 begins on a Sunday. */
const at = (day: number, time: string) => Date.parse(`2026-03-0${day}T${time}:00+08:00`)
const until = (windows: Omit<QuietHours, 'categories'>[], day: number, time: string) =>
  quietUntil(
    'marketing',
    zone,
    windows.map((one) => ({ ...one, categories: ['marketing'] })),
    at(day, time),
  )

test('a night belongs to the weekday it begins on', () => {
  const friday = [{ from: '21:00', to: '10:00', weekdays: [5] }]
  expect(until(friday, 6, '22:00')).toBe(at(7, '10:00'))
  expect(until(friday, 7, '09:00')).toBe(at(7, '10:00'))
  expect(until(friday, 7, '22:00')).toBeUndefined()
  expect(until(friday, 6, '09:00')).toBeUndefined()
})

test('a quiet weekend is waited out as a whole', () => {
  const weekend = [
    { from: '00:00', to: '12:00', weekdays: [6, 7] },
    { from: '12:00', to: '00:00', weekdays: [6, 7] },
  ]
  expect(until(weekend, 6, '23:59')).toBeUndefined()
  expect(until(weekend, 7, '00:00')).toBe(at(9, '00:00'))
})

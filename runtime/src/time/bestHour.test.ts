import { describe, expect, test } from 'vitest'
import { allowedHours } from './allowedHours.ts'
import { type BestHourQuestion, bestHour } from './bestHour.ts'

const now = Date.parse('2026-03-20T12:00:00Z')
const question: BestHourQuestion = { events: ['page.viewed'], lastDays: 60, atLeast: 3, fallback: '10:30' }

/** Somebody looked at the shop at these times of day in UTC, one day after the other. */
const seenAt = (...times: string[]) =>
  times.map((time, i) => ({
    name: 'page.viewed',
    at: Date.parse(`2026-03-${String(i + 1).padStart(2, '0')}T${time}Z`),
    properties: {},
  }))
const ask = (times: string[], more: Partial<BestHourQuestion> = {}, zone = 'UTC') =>
  bestHour({ ...question, ...more }, seenAt(...times), zone, now)

describe('the best hour of a customer', () => {
  test('is the usual one as long as little is known of them', () => {
    expect(ask(['20:00', '20:10'])).toEqual({ at: '10:30', counted: 2, own: false })
    expect(ask(['20:00', '20:10', '20:20'])).toEqual({ at: '20:00', counted: 3, own: true })
  })

  test('is where most happens around, not a single busy minute', () => {
    expect(ask(['03:00', '03:10', '19:00', '20:00', '20:10', '21:00']).at).toBe('20:00')
  })

  test('of two that are equal is the earlier one', () => {
    expect(ask(['21:00', '21:10', '08:00', '08:10']).at).toBe('08:00')
  })

  test('of two with equal surroundings is the one with more of its own', () => {
    // 07 has 1 + 2 · 1 + 1 around it, 15 has 2 · 2.
    expect(ask(['06:00', '08:00', '07:30', '15:00', '15:10'])).toMatchObject({ at: '15:00' })
  })

  test('goes round midnight: late evening and early night are neighbours', () => {
    expect(ask(['23:00', '00:10', '00:20', '01:00', '12:00', '12:10']).at).toBe('00:00')
  })

  test('is on the wall clock of the customer', () => {
    expect(ask(['12:00', '12:10', '12:20'], {}, 'Asia/Shanghai').at).toBe('20:00')
    expect(ask(['20:00', '20:10', '20:20'], {}, 'Asia/Kathmandu').at).toBe('01:00')
  })

  test('is one within the hours that are allowed, and the usual one if nothing happens in them', () => {
    const times = ['03:00', '03:10', '03:20', '18:00', '18:10']
    expect(ask(times, { from: '09:00', to: '21:00' })).toEqual({ at: '18:00', counted: 5, own: true })
    expect(ask(times, { from: '09:00', to: '16:00' })).toEqual({ at: '10:30', counted: 5, own: false })
    expect(ask(times, { from: '22:00', to: '05:00' }).at).toBe('03:00')
  })

  test('knows only the events that are asked for, of the last days, up to now', () => {
    const old = seenAt('20:00', '20:00', '20:00', '20:00')
    const asked = (more: Partial<BestHourQuestion>, at = now) =>
      bestHour({ ...question, ...more }, old, 'UTC', at).counted
    expect(asked({})).toBe(4)
    expect(asked({ events: ['order.paid'] })).toBe(0)
    expect(asked({}, Date.parse('2026-03-03T20:00Z'))).toBe(3)
    // Who was seen exactly so long ago was seen too long ago.
    expect(asked({ lastDays: 7 }, Date.parse('2026-03-09T20:00Z'))).toBe(2)
  })
})

test('an hour is allowed if it begins within the limits, over midnight as well', () => {
  expect(allowedHours()).toHaveLength(24)
  expect(allowedHours('09:00', '12:00')).toEqual([9, 10, 11])
  expect(allowedHours('09:30', '12:30')).toEqual([10, 11, 12])
  expect(allowedHours('22:00', '02:00')).toEqual([22, 23, 0, 1])
  expect(allowedHours('08:00', '08:00')).toHaveLength(24)
})

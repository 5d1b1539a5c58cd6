import { expect, test } from 'vitest'
import { DurationText, durationFrom, PositiveDurationText, parseDuration } from './duration.ts'

test.each([
  ['30m', { amount: 30, unit: 'm' }],
  ['2h', { amount: 2, unit: 'h' }],
  ['0d', { amount: 0, unit: 'd' }],
  ['2w', { amount: 2, unit: 'w' }],
  ['6mo', { amount: 6, unit: 'mo' }],
  ['007d', { amount: 7, unit: 'd' }],
])('%s is a duration', (text, duration) => {
  expect(durationFrom(text)).toEqual(duration)
})

test.each([
  '',
  'd',
  '3',
  '3 d',
  '-3d',
  '+3d',
  '1.5h',
  '3D',
  '3 fortnights',
  '1y',
  '3d\n',
  '３d',
  '1e3d',
  '9999999m',
])('%j is none', (text) => {
  expect(durationFrom(text)).toBeUndefined()
  expect(() => parseDuration(text)).toThrow('use m, h, d, w or mo, for example "2w"')
})

test('ten years is the most in every unit: nothing is cut silently', () => {
  for (const [most, over] of [
    ['5256000m', '5256001m'],
    ['87600h', '87601h'],
    ['3660d', '3661d'],
    ['520w', '521w'],
    ['120mo', '121mo'],
  ] as const) {
    expect(durationFrom(most)).toBeDefined()
    expect(DurationText.safeParse(over).error?.issues[0]?.message).toBe(
      `Duration "${over}": use m, h, d, w or mo, for example "2w"; ten years at most`,
    )
  }
})

test('a wait of nothing is refused where a wait is meant', () => {
  expect(DurationText.safeParse('0m').success).toBe(true)
  expect(PositiveDurationText.safeParse('0m').success).toBe(false)
})

import { expect, test } from 'vitest'
import { formatRange, readRange } from './RangeChoice.ts'
import { daysBefore, daysOf, rangeInstants } from './rangeInstants.ts'

const now = '2026-03-14T17:30:00.000Z'
const shanghai = 'Asia/Shanghai'

test('the address names a range, and what it does not know is no range', () => {
  for (const text of ['today', '7d', '30d', '2026-03-01..2026-03-09']) {
    const choice = readRange(text)
    expect(choice && formatRange(choice)).toBe(text)
  }
  const strange = ['', '0d', 'week', '2026-03-09..2026-03-01', '2026-02-30..2026-03-01', '2026-3-1..']
  for (const text of [undefined, ...strange]) expect(readRange(text)).toBeUndefined()
})

test('today is the day of the workspace, not of the reader', () => {
  // Half past one at night in Shanghai: the fifteenth has begun.
  expect(rangeInstants(daysOf({ days: 1 }, now, shanghai), shanghai)).toEqual({
    from: '2026-03-14T16:00:00.000Z',
    to: '2026-03-15T16:00:00.000Z',
  })
})

test('seven days are today and the six before', () => {
  expect(daysOf({ days: 7 }, now, shanghai)).toEqual({ from: '2026-03-09', to: '2026-03-15' })
})

test('both days of one’s own range are in it, whatever the clocks do', () => {
  expect(rangeInstants({ from: '2026-03-28', to: '2026-03-29' }, 'Europe/Berlin')).toEqual({
    from: '2026-03-27T23:00:00.000Z',
    to: '2026-03-29T22:00:00.000Z',
  })
})

test('the period before is as long, and ends where the range begins', () => {
  expect(daysBefore({ from: '2026-03-09', to: '2026-03-15' })).toEqual({
    from: '2026-03-02',
    to: '2026-03-08',
  })
  expect(daysBefore({ from: '2026-03-01', to: '2026-03-01' })).toEqual({
    from: '2026-02-28',
    to: '2026-02-28',
  })
})

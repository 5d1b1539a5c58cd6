import { describe, expect, test } from 'vitest'
import { isoOf } from '../time/Instant.ts'
import { localIso } from '../time/zone.ts'
import { cronFault } from './cronTimes.ts'
import { nextOccurrence, nextOccurrences } from './nextOccurrence.ts'
import { rruleFault } from './rruleTimes.ts'
import type { Schedule } from './Schedule.ts'

const newYork = 'America/New_York'
const locals = (schedule: Schedule, from: string, count: number, zone = newYork) =>
  nextOccurrences(schedule, Date.parse(from), zone, count).map((at) => localIso(at, zone))

const daily0230: Schedule[] = [
  { kind: 'schedule', at: '02:30' },
  { kind: 'cron', cron: '30 2 * * *' },
  { kind: 'rrule', rrule: 'FREQ=DAILY', starts: '2026-01-01T02:30' },
]

describe.each(daily0230)('02:30 every day as %o', (schedule) => {
  test('is 03:30 on the day the clock leaves it out', () => {
    expect(locals(schedule, '2026-03-07T12:00:00Z', 3)).toEqual([
      '2026-03-08T03:30:00-04:00',
      '2026-03-09T02:30:00-04:00',
      '2026-03-10T02:30:00-04:00',
    ])
  })

  test('is met once on the day the clock shows it twice: the first time', () => {
    expect(locals(schedule, '2026-10-24T12:00:00Z', 2, 'Europe/Berlin')).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-26T02:30:00+01:00',
    ])
  })
})

test('every hour on the hour the clock is turned: none is lost, a repeated hour is met once', () => {
  const hourly: Schedule = { kind: 'cron', cron: '0 * * * *' }
  expect(locals(hourly, '2026-11-01T04:30:00Z', 4)).toEqual([
    '2026-11-01T01:00:00-04:00',
    '2026-11-01T02:00:00-05:00',
    '2026-11-01T03:00:00-05:00',
    '2026-11-01T04:00:00-05:00',
  ])
  expect(locals(hourly, '2026-03-08T06:30:00Z', 3)).toEqual([
    '2026-03-08T03:00:00-04:00',
    '2026-03-08T04:00:00-04:00',
    '2026-03-08T05:00:00-04:00',
  ])
})

test('a time that was left out does not hide an earlier one behind it', () => {
  const around: Schedule = { kind: 'cron', cron: '0,45 2,3 * * *' }
  expect(locals(around, '2026-03-08T05:00:00Z', 3)).toEqual([
    '2026-03-08T03:00:00-04:00',
    '2026-03-08T03:45:00-04:00',
    '2026-03-09T02:00:00-04:00',
  ])
})

test('the last Friday of each month, and every other Monday from a day on', () => {
  const lastFriday: Schedule = { kind: 'rrule', rrule: 'FREQ=MONTHLY;BYDAY=-1FR', starts: '2026-01-01T09:00' }
  expect(locals(lastFriday, '2026-03-01T00:00:00Z', 2)).toEqual([
    '2026-03-27T09:00:00-04:00',
    '2026-04-24T09:00:00-04:00',
  ])
  const everyOther: Schedule = {
    kind: 'rrule',
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=3',
    starts: '2026-03-02T09:00',
    zone: 'Asia/Shanghai',
  }
  expect(nextOccurrences(everyOther, 0, newYork, 9).map(isoOf)).toEqual([
    '2026-03-02T01:00:00.000Z',
    '2026-03-16T01:00:00.000Z',
    '2026-03-30T01:00:00.000Z',
  ])
  expect(nextOccurrence(everyOther, Date.parse('2026-03-30T01:00:00Z'), newYork)).toBeUndefined()
})

test.each([
  ['0 9 * * 1', undefined],
  ['0 25 * * *', /hour: 25/],
  ['9 o’clock', /five/],
  ['*/20 * * * * *', /5 parts/],
  ['0 9 30 2 *', /no day/],
])('cron "%s" is understood, or said why not', (text, fault) => {
  if (fault) expect(cronFault(text)).toMatch(fault)
  else expect(cronFault(text)).toBeUndefined()
})

test.each([
  ['FREQ=WEEKLY;BYDAY=MO', undefined],
  ['RRULE:FREQ=DAILY;COUNT=3', undefined],
  ['every Monday', /FREQ/],
  ['FREQ=SECONDLY', /FREQ/],
  ['FREQ=DAILY;INTERVAL=0', /interval/],
  ['FREQ=DAILY;BYHOUR=77', /BYHOUR/],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', /no day/],
  ['FREQ=DAILY;BYMONTH=13', /BYMONTH goes from 1 to 12/],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', undefined],
  ['FREQ=WEEKLY;BYDAY=XX', /BYDAY/],
  ['FREQ=DAILY;EVERY=2', /"EVERY=2" is no part/],
])('rule "%s" is understood, or said why not', (text, fault) => {
  const found = rruleFault(text, '2026-01-05T09:00')
  if (fault) expect(found).toMatch(fault)
  else expect(found).toBeUndefined()
})

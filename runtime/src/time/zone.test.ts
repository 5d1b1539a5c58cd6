import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slowZone } from './slowZone.ts'
import {
  addDuration,
  beginOfHour,
  instantIn,
  localIso,
  minuteOfDay,
  wallTimeOn,
  wallToInstant,
  weekdayOf,
} from './zone.ts'

const zone = fc.constantFrom(
  ...['UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Pacific/Apia'],
  ...[
    'Africa/Cairo',
    'Africa/Casablanca',
    'America/St_Johns',
    'Asia/Kathmandu',
    'America/Sao_Paulo',
    'Asia/Tehran',
  ],
  ...[
    'Pacific/Kwajalein',
    'Asia/Pyongyang',
    'America/Caracas',
    'Antarctica/Troll',
    'Europe/Dublin',
    'Asia/Manila',
  ],
)
/** Any time since 1900, and often close to a change of some clock. */
const changes = [
  '2026-03-08T07:00Z',
  '2026-11-01T06:00Z',
  '2011-12-30T10:00Z',
  '2026-04-04T15:00Z',
  '2014-06-26T22:00Z',
]
const at = fc.oneof(
  fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -9 * 86_400_000, max: 9 * 86_400_000 }))
    .map(([change, near]) => Date.parse(change) + near),
)
const duration = fc.oneof(
  fc.record({ amount: fc.nat(400), unit: fc.constantFrom('d' as const, 'w' as const) }),
  fc.record({ amount: fc.nat(120), unit: fc.constant('mo' as const) }),
)
const time = fc.record({ hour: fc.nat(23), minute: fc.nat(59) })

test('the quick way says what the calendar says, in any zone and near any change of the clock', () => {
  fc.assert(
    fc.property(
      zone,
      at,
      duration,
      fc.constantFrom(1 as const, -1 as const),
      time,
      fc.nat(15),
      (where, now, one, sign, clock, days) => {
        expect(addDuration(now, one, where, sign)).toBe(slowZone.addDuration(now, one, where, sign))
        expect(wallTimeOn(now, clock, where, days)).toBe(slowZone.wallTimeOn(now, clock, where, days))
        expect(weekdayOf(now, where)).toBe(slowZone.weekdayOf(now, where))
        expect(minuteOfDay(now, where)).toBe(slowZone.minuteOfDay(now, where))
        const local = localIso(now, where).slice(0, 16)
        expect(wallToInstant(local, where)).toBe(slowZone.wallToInstant(local, where))
      },
    ),
    { numRuns: 500 },
  )
})

test('years far away are reckoned as well', () => {
  for (const text of ['0001-01-01', '0099-12-31', '9999-12-31']) {
    const midnight = instantIn(text, 'Asia/Shanghai') ?? Number.NaN
    expect(addDuration(midnight, { amount: 1, unit: 'mo' }, 'UTC', -1)).toBe(
      slowZone.addDuration(midnight, { amount: 1, unit: 'mo' }, 'UTC', -1),
    )
  }
})

test('a local time that is no time is refused', () => {
  expect(() => wallToInstant('2026-02-30T00:00', 'UTC')).toThrow(RangeError)
  expect(() => wallToInstant('soon', 'UTC')).toThrow(RangeError)
})

test('an hour begins where the wall clock shows a full one, and no hour reaches over a midnight', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }), zone, (at, name) => {
      const begin = beginOfHour(at, name)
      expect(at - begin).toBeGreaterThanOrEqual(0)
      expect(at - begin).toBeLessThan(3_600_000)
      expect(localIso(begin, name).slice(0, 10)).toBe(localIso(at, name).slice(0, 10))
    }),
  )
  const begins = (local: string, name: string) =>
    localIso(beginOfHour(wallToInstant(local, name), name), name).slice(11, 19)
  expect(begins('2026-03-05T00:07', 'Asia/Kathmandu')).toBe('00:00:00')
  expect(begins('2026-03-05T23:59', 'Pacific/Chatham')).toBe('23:00:00')
})

import { Temporal } from '@js-temporal/polyfill'
import {
  addDuration,
  type Duration,
  type Instant,
  minuteOfDay,
  wallTimeOn,
  wallToInstant,
  weekdayOf,
} from '@rekindle/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstSeed, patience } from '../fuzz/fuzzRuns.ts'

const isFull = process.env.REKINDLE_FULL !== undefined
const everyZone = Intl.supportedValuesOf('timeZone')
/** Half an hour, a day left out, a month of fasting, minus an hour in winter, two at once, none at all. */
const odd = ['Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca', 'Europe/Dublin', 'Antarctica/Troll']
const zones = isFull
  ? everyZone
  : [...odd, ...fc.sample(fc.constantFrom(...everyZone), { numRuns: 7, seed: firstSeed })]
const years = isFull ? [1975, 2035] : [2009, 2014]

const zoned = (at: Instant, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
const offsetOf = (at: Instant, zone: string) => zoned(at, zone).offsetNanoseconds / 1_000_000
const minuteMs = 60_000

/** Every instant in these years at which the clock of a zone is moved. */
function changesOf(zone: string): Instant[] {
  const changes: Instant[] = []
  const end = Date.UTC(years[1] ?? 0, 0)
  let from = zoned(Date.UTC(years[0] ?? 0, 0), zone)
  for (;;) {
    const next = from.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds >= end) return changes
    changes.push(next.epochMilliseconds)
    from = next
  }
}

/** On the edges of what is left out or shown twice, within it, and a minute around. */
function wallTimesAround(change: Instant, zone: string): string[] {
  const edges = [change + offsetOf(change - 1, zone), change + offsetOf(change, zone)]
  const [first = 0, last = 0] = edges.sort((a, b) => a - b)
  return [first - minuteMs, first, (first + last) / 2, last - minuteMs, last].map((wall) =>
    new Date(wall).toISOString().slice(0, 16),
  )
}

const durations: Duration[] = [
  { amount: 1, unit: 'd' },
  { amount: 2, unit: 'w' },
  { amount: 1, unit: 'mo' },
]

function expectCalendarAt(at: Instant, zone: string): void {
  const local = zoned(at, zone)
  const told = { minute: minuteOfDay(at, zone), weekday: weekdayOf(at, zone) }
  expect(told, `${at} in ${zone}`).toEqual({
    minute: local.hour * 60 + local.minute,
    weekday: local.dayOfWeek,
  })
  for (const { amount, unit } of durations) {
    const named = { [{ m: 'minutes', h: 'hours', d: 'days', w: 'weeks', mo: 'months' }[unit]]: amount }
    const sums = [addDuration(at, { amount, unit }, zone), addDuration(at, { amount, unit }, zone, -1)]
    expect(sums, `${at} ± ${amount}${unit} in ${zone}`).toEqual([
      local.add(named).epochMilliseconds,
      local.subtract(named).epochMilliseconds,
    ])
  }
}

function expectWallTime(text: string, zone: string): void {
  const plain = Temporal.PlainDateTime.from(text)
  const at = plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
  expect(wallToInstant(text, zone), `${text} in ${zone}`).toBe(at)
  const dayBefore = plain.toPlainDate().subtract({ days: 1 })
  const noon = dayBefore.toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
  const apart = noon.toPlainDate().until(plain.toPlainDate()).days
  expect(wallTimeOn(noon.epochMilliseconds, plain, zone, apart), `${text} in ${zone}`).toBe(at)
}

test(
  `what is reckoned quickly is what the calendar says, a millisecond before, at and after every change of the clocks of ${zones.length} zones`,
  () => {
    let met = 0
    for (const zone of zones) {
      for (const change of changesOf(zone)) {
        met++
        for (const at of [change - 1, change, change + 1]) expectCalendarAt(at, zone)
        for (const text of wallTimesAround(change, zone)) expectWallTime(text, zone)
      }
    }
    expect(met).toBeGreaterThan(zones.length)
  },
  patience(10 * zones.length),
)

test('so it is at any time in any zone', () => {
  const zone = fc.constantFrom(...everyZone)
  const at = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2099, 0) })
  fc.assert(
    fc.property(zone, at, (where, when) => {
      expectCalendarAt(when, where)
      expectWallTime(zoned(when, where).toPlainDateTime().toString({ smallestUnit: 'minute' }), where)
    }),
    { numRuns: isFull ? 5_000 : 150, seed: firstSeed },
  )
})

import { Temporal } from '@js-temporal/polyfill'
import type { Duration } from './duration.ts'
import { type Instant, instantFrom } from './Instant.ts'

/** Hours and minutes on a wall clock, for example `{ hour: 14, minute: 0 }`. */
export interface WallTime {
  hour: number
  minute: number
}

const minuteMs = 60_000
const hourMs = 3_600_000

/** Adds calendar units on the customer's wall clock (Temporal `compatible`), minutes and hours exactly. */
export function addDuration(at: Instant, duration: Duration, zone: string, sign: 1 | -1 = 1): Instant {
  const amount = duration.amount * sign
  if (duration.unit === 'm') return at + amount * minuteMs
  if (duration.unit === 'h') return at + amount * hourMs
  const unit = { d: 'days', w: 'weeks', mo: 'months' }[duration.unit]
  return zoned(at, zone).add({ [unit]: amount }).epochMilliseconds
}

/** The instant of a wall-clock time on the local day of `at`, shifted by whole days. */
export function wallTimeOn(at: Instant, time: WallTime, zone: string, plusDays = 0): Instant {
  const day = zoned(at, zone).toPlainDate().add({ days: plusDays })
  return day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(time.hour, time.minute) })
    .epochMilliseconds
}

/** Local date and time `2017-03-12T02:30` in a zone as an instant; a gap moves forward, an overlap takes the first. */
export function wallToInstant(local: string, zone: string): Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds
}

/** Like `instantFrom`, but a date alone is its midnight in the customer's zone. */
export function instantIn(value: unknown, zone: string): Instant | undefined {
  const at = instantFrom(value)
  return at !== undefined && (value as string).length === 10
    ? wallToInstant(`${value as string}T00:00`, zone)
    : at
}

/** 1 = Monday … 7 = Sunday, on the local calendar. */
export const weekdayOf = (at: Instant, zone: string): number => zoned(at, zone).dayOfWeek

/** Minutes since local midnight by the wall clock. */
export function minuteOfDay(at: Instant, zone: string): number {
  const local = zoned(at, zone)
  return local.hour * 60 + local.minute
}

/** `2026-03-08T02:30:00-05:00`, for people to read. */
export function localIso(at: Instant, zone: string): string {
  return zoned(at, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

export function parseWallTime(text: string): WallTime {
  const [hour, minute] = text.split(':').map(Number)
  return { hour: hour ?? 0, minute: minute ?? 0 }
}

const zoned = (at: Instant, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

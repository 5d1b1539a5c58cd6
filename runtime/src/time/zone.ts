import type { Duration } from './duration.ts'
import { type Instant, instantFrom } from './Instant.ts'
import { slowZone } from './slowZone.ts'
import { steadyOffset } from './steadyOffset.ts'
import { addDays, addMonths, instantAt, midnightOf, timeOfDay, wallAt, weekdayAt } from './wallClock.ts'
import type { WallTime } from './wallTime.ts'

const minuteMs = 60_000
const hourMs = 3_600_000

/** Adds calendar units on the customer's wall clock (Temporal `compatible`), minutes and hours exactly. */
export function addDuration(at: Instant, duration: Duration, zone: string, sign: 1 | -1 = 1): Instant {
  const amount = duration.amount * sign
  if (duration.unit === 'm') return at + amount * minuteMs
  if (duration.unit === 'h') return at + amount * hourMs
  const from = wallAt(at, zone)
  if (from === undefined) return slowZone.addDuration(at, duration, zone, sign)
  const to =
    duration.unit === 'mo' ? addMonths(from, amount) : addDays(from, amount * (duration.unit === 'w' ? 7 : 1))
  return instantAt(to, zone) ?? slowZone.addDuration(at, duration, zone, sign)
}

/** The instant of a wall-clock time on the local day of `at`, shifted by whole days. */
export function wallTimeOn(at: Instant, time: WallTime, zone: string, plusDays = 0): Instant {
  const from = wallAt(at, zone)
  if (from === undefined) return slowZone.wallTimeOn(at, time, zone, plusDays)
  const to = addDays(midnightOf(from), plusDays) + time.hour * hourMs + time.minute * minuteMs
  return instantAt(to, zone) ?? slowZone.wallTimeOn(at, time, zone, plusDays)
}

/** Local date and time `2017-03-12T02:30` in a zone as an instant; a gap moves forward, an overlap takes the first. */
export function wallToInstant(local: string, zone: string): Instant {
  const wall = Date.parse(`${local}Z`)
  const isPlain = Number.isFinite(wall) && new Date(wall).toISOString().startsWith(local)
  return (isPlain ? instantAt(wall, zone) : undefined) ?? slowZone.wallToInstant(local, zone)
}

/** Like `instantFrom`, but a date alone is its midnight in the customer's zone. */
export function instantIn(value: unknown, zone: string): Instant | undefined {
  const at = instantFrom(value)
  return at !== undefined && (value as string).length === 10
    ? wallToInstant(`${value as string}T00:00`, zone)
    : at
}

/** 1 = Monday … 7 = Sunday, on the local calendar. */
export function weekdayOf(at: Instant, zone: string): number {
  const wall = wallAt(at, zone)
  return wall === undefined ? slowZone.weekdayOf(at, zone) : weekdayAt(wall)
}

/** Minutes since local midnight by the wall clock. */
export function minuteOfDay(at: Instant, zone: string): number {
  const wall = wallAt(at, zone)
  return wall === undefined ? slowZone.minuteOfDay(at, zone) : Math.floor(timeOfDay(wall) / minuteMs)
}

/**
 * The beginning of the hour that the wall clock of the zone shows: in Kathmandu it lies on a quarter of the world's hour. Days
 * of the zone are made of such hours.
 */
export const beginOfHour = (at: Instant, zone: string): Instant =>
  at - (at % minuteMs) - (minuteOfDay(at, zone) % 60) * minuteMs

/** When the zone's clock is moved next, if that is before `until`, which lies at most a week ahead. */
export function changeBefore(until: Instant, at: Instant, zone: string): Instant | undefined {
  const offset = steadyOffset(at, zone)
  if (offset !== undefined && offset === steadyOffset(until, zone)) return undefined
  const change = slowZone.nextChange(at, zone)
  return change !== undefined && change < until ? change : undefined
}

/** `2026-03-08T02:30:00-05:00`, for people to read. */
export const localIso = slowZone.localIso

import { parseDuration } from '../time/duration.ts'
import type { Instant } from '../time/Instant.ts'
import { addDuration, minuteOfDay, wallTimeOn } from '../time/zone.ts'

const minuteMs = 60_000

/** An instant between the two ends of a range after `at`, on a whole minute and at least a minute later. */
export function laterBy(
  at: Instant,
  [least, most]: readonly [string, string],
  draw: number,
  zone: string,
): Instant {
  const from = addDuration(at, parseDuration(least), zone)
  const to = addDuration(at, parseDuration(most), zone)
  return Math.max(Math.ceil((from + Math.max(0, to - from) * draw) / minuteMs), at / minuteMs + 1) * minuteMs
}

/** The same instant when people are up; else in the course of the next morning on their own clock. */
export function whenAwake(at: Instant, zone: string, draw: number): Instant {
  const minute = minuteOfDay(at, zone)
  if (minute >= 7 * 60 && minute < 23 * 60) return at
  const morning = wallTimeOn(at, { hour: 7, minute: 10 }, zone, minute >= 23 * 60 ? 1 : 0)
  return morning + Math.floor(draw * 100) * minuteMs
}

/** During opening hours, 9 to 19, of that day or the next on the customer's clock. */
export function whenOpen(at: Instant, zone: string, draw: number): Instant {
  const minute = minuteOfDay(at, zone)
  if (minute >= 9 * 60 && minute < 19 * 60) return at
  const opening = wallTimeOn(at, { hour: 9, minute: 0 }, zone, minute >= 19 * 60 ? 1 : 0)
  return opening + Math.floor(draw * 600) * minuteMs
}

import { parseDuration } from '../time/duration.ts'
import type { Instant } from '../time/Instant.ts'
import { addDuration, minuteOfDay, wallTimeOn } from '../time/zone.ts'

/**
 * Made-up people act on the quarter of the hour. A practice clock stops at every instant at which something
 * happens, and each stop costs transactions: at most 96 a day let it play a day a second.
 */
const quarterMs = 15 * 60_000

/** An instant between the two ends of a range after `at`, on a quarter of the hour and later than `at`. */
export function laterBy(
  at: Instant,
  [least, most]: readonly [string, string],
  draw: number,
  zone: string,
): Instant {
  const from = addDuration(at, parseDuration(least), zone)
  const to = addDuration(at, parseDuration(most), zone)
  const drawn = Math.ceil((from + Math.max(0, to - from) * draw) / quarterMs)
  return Math.max(drawn, Math.floor(at / quarterMs) + 1) * quarterMs
}

/** The same instant when people are up; else in the course of the next morning on their own clock. */
export function whenAwake(at: Instant, zone: string, draw: number): Instant {
  const minute = minuteOfDay(at, zone)
  if (minute >= 7 * 60 && minute < 23 * 60) return at
  const morning = wallTimeOn(at, { hour: 7, minute: 15 }, zone, minute >= 23 * 60 ? 1 : 0)
  return morning + Math.floor(draw * 7) * quarterMs
}

/** During opening hours, 9 to 19, of that day or the next on the customer's clock. */
export function whenOpen(at: Instant, zone: string, draw: number): Instant {
  const minute = minuteOfDay(at, zone)
  if (minute >= 9 * 60 && minute < 19 * 60) return at
  const opening = wallTimeOn(at, { hour: 9, minute: 0 }, zone, minute >= 19 * 60 ? 1 : 0)
  return opening + Math.floor(draw * 40) * quarterMs
}

import { addDuration, beginOfHour, type Instant, wallTimeOn } from '@rekindle/runtime'
import { foldAfterMs } from '../housekeeping/foldHours.ts'

/** From the first instant to the one after the last. */
export interface StatsRange {
  from: Instant
  to: Instant
}

const hourMs = 3_600_000
const midnight = { hour: 0, minute: 0 }

/**
 * A range as counters can tell it: widened to whole hours of the workspace's wall clock, and to its whole days where
 * hours are long past and kept by day (see `foldHours`). `now` is the workspace's clock.
 */
export function wholeRange({ from, to }: StatsRange, zone: string, now: Instant): StatsRange {
  const byHourSince = beginOfDay(now - foldAfterMs, zone)
  const begin = from < byHourSince ? beginOfDay(from, zone) : beginOfHour(from, zone)
  const last = Math.max(from, to - 1)
  const end = last < byHourSince ? beginOfDay(last, zone, 1) : beginOfHour(last, zone) + hourMs
  return { from: begin, to: end }
}

/** Midnight where it exists, else the first instant of the day. */
const beginOfDay = (at: Instant, zone: string, plusDays = 0): Instant =>
  wallTimeOn(plusDays === 0 ? at : addDuration(at, { amount: plusDays, unit: 'd' }, zone), midnight, zone)

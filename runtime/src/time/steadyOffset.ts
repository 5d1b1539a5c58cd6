import { Temporal } from '@js-temporal/polyfill'
import type { Instant } from './Instant.ts'

const dayMs = 86_400_000
const weekMs = 7 * dayMs
/** No clock has ever been moved by more than this at once (a date line crossed: 24 hours). */
const marginMs = 2 * dayMs
/** Outside of these years text forms and calendars get odd; they take the slow way. */
const first = Date.UTC(1000, 0)
const last = Date.UTC(9000, 0)

/** By zone, then by week since 1970. `undefined` within: the clock was moved about then. */
const weeks = new Map<string, Map<number, number | undefined>>()
const most = 20_000
let count = 0

/**
 * The zone's offset from UTC in milliseconds, if it is the same all through the week (of seven days since 1970) that
 * holds `at` and the two days before it; `undefined` near a change of the clock. Asking the calendar takes 5–20 µs, and
 * a lane asks tens of thousands of times a second. Looked up at every half of a week: no zone has ever moved its clock
 * forth and back within less.
 */
export function steadyOffset(at: Instant, zone: string): number | undefined {
  if (!(at > first && at < last)) return undefined
  const week = Math.floor(at / weekMs)
  let known = weeks.get(zone)
  const steady = known?.get(week)
  if (steady !== undefined || known?.has(week)) return steady
  if (count >= most) {
    weeks.clear()
    count = 0
    known = undefined
  }
  known ??= new Map()
  weeks.set(zone, known)
  const offset = offsetOfWeek(week * weekMs, zone)
  known.set(week, offset)
  count += 1
  return offset
}

function offsetOfWeek(start: Instant, zone: string): number | undefined {
  const offset = offsetAt(start, zone)
  const moved = [start - marginMs, start + weekMs / 2, start + weekMs - 1].some(
    (at) => offsetAt(at, zone) !== offset,
  )
  return moved ? undefined : offset
}

const offsetAt = (at: Instant, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000

import { type DurationUnit, durationFrom } from '@rekindle/runtime'

const minuteMs = 60_000
const dayMs = 1_440 * minuteMs
const units: Record<DurationUnit, number> = {
  m: minuteMs,
  h: 60 * minuteMs,
  d: dayMs,
  w: 7 * dayMs,
  mo: 30 * dayMs,
}

/** About how many milliseconds a duration is, a month taken as 30 days; nothing for text that is none. */
export function lengthOf(text: string): number {
  const duration = durationFrom(text)
  return duration ? duration.amount * units[duration.unit] : 0
}

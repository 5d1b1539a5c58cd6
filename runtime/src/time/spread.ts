import { DurationText, durationFrom } from './duration.ts'
import type { Instant } from './Instant.ts'

const minuteMs = 60_000
const most = 24 * 60

/** Over how long people who share an instant are spread: minutes or hours, at most a day. */
export const SpreadText = DurationText.refine((text) => {
  const minutes = spreadMinutes(text)
  return minutes !== undefined && minutes > 0 && minutes <= most
}, 'minutes or hours, from "1m" to "24h"')

/** `undefined` when it is not said in minutes or hours. */
export function spreadMinutes(text: string): number | undefined {
  const duration = durationFrom(text)
  if (duration?.unit === 'm') return duration.amount
  return duration?.unit === 'h' ? duration.amount * 60 : undefined
}

/** A place within the spread by a draw in [0, 1): the same draw, the same place. */
export function spreadFrom(at: Instant, spread: string | undefined, draw: () => number): Instant {
  if (spread === undefined) return at
  return at + Math.floor(draw() * (spreadMinutes(spread) ?? 0) * minuteMs)
}

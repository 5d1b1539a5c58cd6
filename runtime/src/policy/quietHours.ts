import type { MessageCategory } from '../flow/channels.ts'
import type { Instant } from '../time/Instant.ts'
import { parseWallTime } from '../time/wallTime.ts'
import { changeBefore, minuteOfDay, weekdayOf } from '../time/zone.ts'
import type { QuietHours } from './Policy.ts'

/** The first instant from `at` on that no quiet window covers; `undefined` when `at` itself is free. */
export function quietUntil(
  category: MessageCategory,
  zone: string,
  windows: readonly QuietHours[],
  at: Instant,
): Instant | undefined {
  const mine = windows.filter((window) => window.categories.includes(category))
  let free = at
  // Windows may follow each other: at most each of them once a day, over a week, and a change of the clock in between.
  for (let i = 0; i <= mine.length * 8 + 2; i++) {
    const covering = mine.find((window) => covers(window, zone, free))
    if (!covering) return free === at ? undefined : free
    free = endOf(covering, zone, free)
  }
  return free
}

function covers({ from, to, weekdays }: QuietHours, zone: string, at: Instant): boolean {
  const minute = minuteOfDay(at, zone)
  const [start, end] = [minutes(from), minutes(to)]
  const beganToday = minute >= start && (start > end || minute < end)
  const beganBefore = start > end && minute < end
  if (!weekdays) return beganToday || beganBefore
  const today = weekdayOf(at, zone)
  return (beganToday && weekdays.includes(today)) || (beganBefore && weekdays.includes(((today + 5) % 7) + 1))
}

/**
 * When the local clock will have come to the end of the window, or is moved before that: forward out of it, back to
 * before it, or to some other place within.
 */
function endOf({ to }: QuietHours, zone: string, at: Instant): Instant {
  const rest = (minutes(to) - minuteOfDay(at, zone) + 1_440) % 1_440
  const end = at - (at % minuteMs) + rest * minuteMs
  return changeBefore(end, at, zone) ?? end
}

const minuteMs = 60_000

const minutes = (text: string): number => {
  const { hour, minute } = parseWallTime(text)
  return hour * 60 + minute
}

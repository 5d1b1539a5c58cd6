import type { MessageCategory } from '../flow/channels.ts'
import type { Instant } from '../time/Instant.ts'
import { minuteOfDay, parseWallTime, wallTimeOn } from '../time/zone.ts'
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
  // Windows may follow each other: at most each of them once, over two days.
  for (let i = 0; i <= mine.length * 2; i++) {
    const covering = mine.find((window) => covers(window, zone, free))
    if (!covering) return free === at ? undefined : free
    free = endOf(covering, zone, free)
  }
  return free
}

function covers({ from, to }: QuietHours, zone: string, at: Instant): boolean {
  const minute = minuteOfDay(at, zone)
  const [start, end] = [minutes(from), minutes(to)]
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end
}

/** The next time the local clock shows the end of the window. */
function endOf({ to }: QuietHours, zone: string, at: Instant): Instant {
  const end = parseWallTime(to)
  const today = wallTimeOn(at, end, zone)
  return today > at ? today : wallTimeOn(at, end, zone, 1)
}

const minutes = (text: string): number => {
  const { hour, minute } = parseWallTime(text)
  return hour * 60 + minute
}

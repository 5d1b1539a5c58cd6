import type { FactEvent } from '../rule/Facts.ts'
import { allowedHours } from './allowedHours.ts'
import type { Instant } from './Instant.ts'
import { minuteOfDay } from './zone.ts'

/** What a best hour is chosen by. Wall times are `HH:MM`. */
export interface BestHourQuestion {
  events: readonly string[]
  lastDays: number
  /** With fewer events than this the fallback is taken. */
  atLeast: number
  fallback: string
  /** Only hours that begin within [from, to) are chosen; the hours may cross midnight. */
  from?: string | undefined
  to?: string | undefined
}

export interface BestHour {
  /** Wall time at which the hour begins. */
  at: string
  /** Events that were counted. */
  counted: number
  /** Whether the customer's own activity decided, not the fallback. */
  own: boolean
}

const dayMs = 86_400_000

/**
 * The hour of the day at which a customer is most active: events of the last days are counted by their local hour,
 * the counts are smoothed over the neighbouring hours with weights 1 : 2 : 1 round the clock, and the fullest hour wins;
 * the hour with more events of its own, then the earlier one, where two are equal. A kernel density estimate on the
 * circle: N. I. Fisher, Statistical Analysis of Circular Data, Cambridge 1993, chapter 2.
 */
export function bestHour(
  question: BestHourQuestion,
  events: readonly FactEvent[],
  zone: string,
  at: Instant,
): BestHour {
  const names = new Set(question.events)
  const since = at - question.lastDays * dayMs
  const counts = new Array<number>(24).fill(0)
  for (const event of events)
    if (names.has(event.name) && event.at > since && event.at <= at) {
      const hour = Math.floor(minuteOfDay(event.at, zone) / 60)
      counts[hour] = own(counts, hour) + 1
    }
  const counted = counts.reduce((sum, count) => sum + count, 0)
  const hours = allowedHours(question.from, question.to)
  const best = counted < question.atLeast ? undefined : fullest(hours, counts)
  if (best === undefined) return { at: question.fallback, counted, own: false }
  return { at: `${String(best).padStart(2, '0')}:00`, counted, own: true }
}

function fullest(hours: readonly number[], counts: readonly number[]): number | undefined {
  let best: number | undefined
  for (const hour of hours) {
    const score = smoothed(counts, hour)
    if (score === 0) continue
    const most = best === undefined ? -1 : smoothed(counts, best)
    if (score > most || (score === most && own(counts, hour) > own(counts, best ?? 0))) best = hour
  }
  return best
}

const own = (counts: readonly number[], hour: number): number => counts[(hour + 24) % 24] ?? 0

const smoothed = (counts: readonly number[], hour: number): number =>
  own(counts, hour - 1) + 2 * own(counts, hour) + own(counts, hour + 1)

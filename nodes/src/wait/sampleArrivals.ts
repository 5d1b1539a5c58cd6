import { type Due, type DueSpec, dueAt, type Instant, isoOf, wallToInstant } from '@rekindle/runtime'
import { dueSpecOf } from './dueSpecOf.ts'
import type { WaitSettings } from './WaitSettings.ts'

/** One person at this wait: when they arrive and what then happens. `date` is the attribute they were given. */
export interface SampleArrival {
  arrives: Instant
  due: Due
  date?: Instant
}

const dayMs = 86_400_000

/**
 * Three arrivals that show where a wait surprises: a minute after its time of day, a minute before it, and at the end
 * of a week. For a date attribute: dates ahead, close and past.
 */
export function sampleArrivals(settings: WaitSettings, now: Instant, zone: string): SampleArrival[] {
  const spec = dueSpecOf(settings)
  // Where the wait has a zone of its own, its clock is the one that surprises.
  const wall = settings.zone ?? zone
  const time = timeOf(settings)
  const day = (plus: number) => isoOf(now + plus * dayMs).slice(0, 10)
  const shift = (at: Instant, minutes: number) => at + minutes * 60_000
  const weekday = new Date(`${day(1)}T12:00:00Z`).getUTCDay()
  const arrivals = [
    shift(wallToInstant(`${day(1)}T${time}`, wall), 1),
    shift(wallToInstant(`${day(2)}T${time}`, wall), -90),
    wallToInstant(`${day(1 + ((6 - weekday + 7) % 7))}T22:30`, wall),
  ]
  if (spec.kind !== 'date')
    return arrivals.map((arrives) => ({ arrives, due: resolve(spec, {}, zone, arrives) }))
  const arrives = arrivals[0] ?? now
  return [30, 3, -30].map((days) => {
    const date = arrives + days * dayMs
    return { arrives, date, due: resolve(spec, { [spec.attr]: isoOf(date).slice(0, 10) }, zone, arrives) }
  })
}

const resolve = (spec: DueSpec, attributes: Record<string, string>, zone: string, at: Instant): Due =>
  dueAt(spec, { attributes, zone }, at)

/** The clock time the wait turns on; two in the afternoon where it has none. */
function timeOf(settings: WaitSettings): string {
  if (settings.mode === 'window') return settings.from
  if (settings.mode === 'duration' || settings.mode === 'date') return settings.at ?? '14:00'
  return '14:00'
}

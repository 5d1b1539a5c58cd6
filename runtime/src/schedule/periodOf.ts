import type { Instant } from '../time/Instant.ts'
import { localIso, wallTimeOn, weekdayOf } from '../time/zone.ts'

export const periods = ['day', 'week', 'month'] as const
export type Period = (typeof periods)[number]

/** The calendar period an instant lies in, as text that sorts by time; weeks go by the day they begin on, a Monday. */
export function periodOf(per: Period, at: Instant, zone: string): string {
  if (per === 'month') return localIso(at, zone).slice(0, 7)
  const monday = per === 'week' ? 1 - weekdayOf(at, zone) : 0
  return localIso(wallTimeOn(at, { hour: 12, minute: 0 }, zone, monday), zone).slice(0, 10)
}

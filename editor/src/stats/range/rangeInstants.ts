import { addDuration, isoOf, localIso, wallToInstant } from '@rekindle/runtime'
import type { Instants } from '../../api/numbers.ts'
import type { RangeChoice } from './RangeChoice.ts'

/** Days of the calendar, both included. */
export interface Days {
  from: string
  to: string
}

const dayMs = 86_400_000

/** The days of a choice, as the clock `now` of a workspace in `zone` stands. */
export function daysOf(choice: RangeChoice, now: string, zone: string): Days {
  if ('from' in choice) return choice
  const today = localIso(Date.parse(now), zone).slice(0, 10)
  return { from: plusDays(today, 1 - choice.days), to: today }
}

/** As many days, up to the day before these begin: a week is held against the week before. */
export function daysBefore({ from, to }: Days): Days {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1
  return { from: plusDays(from, -count), to: plusDays(from, -1) }
}

/** From the first midnight to the one after the last day. */
export const rangeInstants = ({ from, to }: Days, zone: string): Instants => ({
  from: isoOf(midnightOf(from, zone)),
  to: isoOf(addDuration(midnightOf(to, zone), { amount: 1, unit: 'd' }, zone)),
})

/** Within the last day, for words: the end itself belongs to the next one. */
export const lastInstantOf = ({ to }: Instants): string => isoOf(Date.parse(to) - 1)

const midnightOf = (day: string, zone: string) => wallToInstant(`${day}T00:00`, zone)

/** On the calendar, where every day has its successor. */
const plusDays = (day: string, days: number): string =>
  isoOf(Date.parse(`${day}T00:00:00Z`) + days * dayMs).slice(0, 10)

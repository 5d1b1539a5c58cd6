import type { Instant } from './Instant.ts'
import { steadyOffset } from './steadyOffset.ts'

/**
 * What a wall clock and calendar show, as the milliseconds since 1970 that UTC would show the same at. Plain arithmetic
 * does for it what a calendar does for an instant.
 */
export type WallMs = number

const dayMs = 86_400_000

/** What the clock shows at an instant; `undefined` near a change of the clock, where the calendar must be asked. */
export function wallAt(at: Instant, zone: string): WallMs | undefined {
  const offset = steadyOffset(at, zone)
  return offset === undefined ? undefined : at + offset
}

/** The one instant at which the clock shows this; `undefined` near a change, where there may be none or two. */
export function instantAt(wall: WallMs, zone: string): Instant | undefined {
  const guess = steadyOffset(wall, zone)
  const offset = guess === undefined ? undefined : steadyOffset(wall - guess, zone)
  if (offset === undefined) return undefined
  const at = wall - offset
  return steadyOffset(at, zone) === offset ? at : undefined
}

export const addDays = (wall: WallMs, days: number): WallMs => wall + days * dayMs

/** The same day and time so many months later; the last day of a month that lacks the day. */
export function addMonths(wall: WallMs, months: number): WallMs {
  const date = new Date(wall)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + months
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) + timeOfDay(wall)
}

export const midnightOf = (wall: WallMs): WallMs => wall - timeOfDay(wall)

export const timeOfDay = (wall: WallMs): number => ((wall % dayMs) + dayMs) % dayMs

/** 1 = Monday … 7 = Sunday. 1 January 1970 was a Thursday. */
export const weekdayAt = (wall: WallMs): number => ((((Math.floor(wall / dayMs) + 3) % 7) + 7) % 7) + 1

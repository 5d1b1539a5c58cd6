import type { Json } from '../rule/Facts.ts'
import type { DueSpec } from './DueSpec.ts'
import { parseDuration } from './duration.ts'
import type { Instant } from './Instant.ts'
import { addDuration, instantIn, minuteOfDay, parseWallTime, wallTimeOn, weekdayOf } from './zone.ts'

export type Due =
  | { kind: 'due'; at: Instant }
  | { kind: 'past'; at: Instant }
  | { kind: 'now' }
  | { kind: 'error'; value: Json }

interface Person {
  attributes: Readonly<Record<string, Json>>
  zone: string
}

/** Resolves a due spec for one customer at the instant of arrival. A due date is always later than `at`. */
export function dueAt(spec: DueSpec, person: Person, at: Instant): Due {
  switch (spec.kind) {
    case 'after':
      return { kind: 'due', at: afterDuration(spec, spec.zone ?? person.zone, at) }
    case 'window':
      return nextWindow(spec, spec.zone ?? person.zone, at)
    case 'fixed':
      return laterThan(at, Date.parse(spec.at))
    case 'date':
      return dateOf(spec, person, at)
  }
}

const laterThan = (now: Instant, then: Instant): Due =>
  then > now ? { kind: 'due', at: then } : { kind: 'past', at: then }

function afterDuration(spec: DueSpec & { kind: 'after' }, zone: string, at: Instant): Instant {
  const bare = addDuration(at, parseDuration(spec.duration), zone)
  if (spec.at === undefined && spec.weekdays === undefined) return bare
  const time = spec.at === undefined ? undefined : parseWallTime(spec.at)
  for (let day = 0; day < 15; day++) {
    const then = time
      ? wallTimeOn(bare, time, zone, day)
      : addDuration(bare, { amount: day, unit: 'd' }, zone)
    if (then >= bare && isOnWeekday(then, spec.weekdays, zone)) return then
  }
  return bare
}

function nextWindow(spec: DueSpec & { kind: 'window' }, zone: string, at: Instant): Due {
  if (spec.to !== undefined && isInWindow(spec.from, spec.to, spec.weekdays, zone, at)) return { kind: 'now' }
  const from = parseWallTime(spec.from)
  for (let day = 0; day < 15; day++) {
    const then = wallTimeOn(at, from, zone, day)
    if (then > at && isOnWeekday(then, spec.weekdays, zone)) return { kind: 'due', at: then }
  }
  return { kind: 'error', value: spec.from }
}

/** A window across midnight belongs to the weekday it began on. */
function isInWindow(
  from: string,
  to: string,
  weekdays: number[] | undefined,
  zone: string,
  at: Instant,
): boolean {
  const minute = minuteOfDay(at, zone)
  const start = minutesOf(from)
  const end = minutesOf(to)
  if (start < end) return minute >= start && minute < end && isOnWeekday(at, weekdays, zone)
  if (minute >= start) return isOnWeekday(at, weekdays, zone)
  return minute < end && isOnWeekday(addDuration(at, { amount: 1, unit: 'd' }, zone, -1), weekdays, zone)
}

function dateOf(spec: DueSpec & { kind: 'date' }, person: Person, at: Instant): Due {
  const value = Object.hasOwn(person.attributes, spec.attr) ? (person.attributes[spec.attr] ?? null) : null
  const zone = spec.zone ?? person.zone
  const date = instantIn(value, zone)
  if (date === undefined) return { kind: 'error', value }
  const shifted = spec.offset
    ? addDuration(date, parseDuration(spec.offset), zone, spec.before ? -1 : 1)
    : date
  return laterThan(at, spec.at === undefined ? shifted : wallTimeOn(shifted, parseWallTime(spec.at), zone))
}

const isOnWeekday = (at: Instant, weekdays: number[] | undefined, zone: string): boolean =>
  weekdays === undefined || weekdays.includes(weekdayOf(at, zone))

const minutesOf = (text: string): number => {
  const { hour, minute } = parseWallTime(text)
  return hour * 60 + minute
}

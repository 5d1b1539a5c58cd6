import type { FactEvent, Json } from '../rule/Facts.ts'
import { bestHour } from './bestHour.ts'
import type { DueSpec } from './DueSpec.ts'
import { parseDuration } from './duration.ts'
import type { Instant } from './Instant.ts'
import { spreadFrom } from './spread.ts'
import { parseWallTime } from './wallTime.ts'
import { addDuration, instantIn, minuteOfDay, wallTimeOn, weekdayOf } from './zone.ts'

/** `value`: what decided, for the story. */
export type Due =
  | { kind: 'due'; at: Instant; value?: Json }
  | { kind: 'past'; at: Instant; value?: Json }
  | { kind: 'now'; value?: Json }
  | { kind: 'error'; value: Json }

interface Person {
  attributes: Readonly<Record<string, Json>>
  zone: string
  /** For best hours; without them the fallback is taken. */
  events?: readonly FactEvent[] | undefined
  /** In [0, 1): where in a spread this visit lies. Its beginning when absent. */
  draw?: (() => number) | undefined
}

/** Resolves a due spec for one customer at the instant of arrival. A due date is always later than `at`. */
export function dueAt(spec: DueSpec, person: Person, at: Instant): Due {
  switch (spec.kind) {
    case 'after':
      return { kind: 'due', at: afterDuration(spec, spec.zone ?? person.zone, at) }
    case 'window':
      return spreadOut(nextWindow(spec, spec.zone ?? person.zone, at), spec, person)
    case 'bestHour':
      return spreadOut(nextBestHour(spec, person, at), spec, person)
    case 'fixed':
      return laterThan(at, Date.parse(spec.at))
    case 'date':
      return spreadOut(dateOf(spec, person, at), spec, person)
  }
}

/** Only what lies ahead is spread: who is late is late by the date itself. */
const spreadOut = (due: Due, { spread }: { spread?: string | undefined }, { draw }: Person): Due =>
  due.kind === 'due' ? { ...due, at: spreadFrom(due.at, spread, draw ?? (() => 0)) } : due

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

interface Window {
  from: string
  to?: string | undefined
  weekdays?: number[] | undefined
}

/** Within the hour itself people pass at once. */
function nextBestHour(spec: DueSpec & { kind: 'bestHour' }, person: Person, at: Instant): Due {
  const zone = spec.zone ?? person.zone
  const best = bestHour(spec, person.events ?? [], zone, at)
  const ends = String((parseWallTime(best.at).hour + 1) % 24).padStart(2, '0') + best.at.slice(2)
  const isCut = spec.to !== undefined && spec.to > best.at && spec.to < ends
  const window = { from: best.at, to: isCut ? spec.to : ends, weekdays: spec.weekdays }
  const due = nextWindow(window, zone, at)
  return { ...due, value: { hour: best.at, counted: best.counted, own: best.own } }
}

function nextWindow(spec: Window, zone: string, at: Instant): Due {
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
  const then = spec.at === undefined ? shifted : wallTimeOn(shifted, parseWallTime(spec.at), zone)
  return then < lastInstant ? laterThan(at, then) : { kind: 'error', value }
}

/** The year 10000: instants are written with four digits of the year. "9999-12-31", people's word for never, still counts. */
const lastInstant = Date.UTC(10_000, 0, 1)

const isOnWeekday = (at: Instant, weekdays: number[] | undefined, zone: string): boolean =>
  weekdays === undefined || weekdays.includes(weekdayOf(at, zone))

const minutesOf = (text: string): number => {
  const { hour, minute } = parseWallTime(text)
  return hour * 60 + minute
}

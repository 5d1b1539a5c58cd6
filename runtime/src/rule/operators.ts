import { durationFrom } from '../time/duration.ts'
import { type Instant, instantFrom } from '../time/Instant.ts'
import { addDuration, instantIn } from '../time/zone.ts'
import { compareValues, equalValues } from './compare.ts'
import type { Operator } from './operatorNames.ts'

/** A verdict and, when it depends on the clock, the next instant at which it may change. */
export interface Verdict {
  value: boolean
  flipsAt?: Instant | undefined
}
export interface Moment {
  at: Instant
  zone: string
}
type Judge = (actual: unknown, wanted: unknown, moment: Moment) => Verdict

const plain = (value: boolean): Verdict => ({ value })
const opposite = (verdict: Verdict): Verdict => ({ ...verdict, value: !verdict.value })
const isMissing = (actual: unknown): boolean => actual === undefined || actual === null

const ordered =
  (accepts: (order: number) => boolean): Judge =>
  (actual, wanted) => {
    const order = compareValues(actual, wanted)
    return plain(order !== undefined && accepts(order))
  }

const among: Judge = (actual, wanted) =>
  plain(Array.isArray(wanted) && wanted.some((one) => equalValues(actual, one)))

const contains: Judge = (actual, wanted) => {
  if (Array.isArray(actual)) return plain(actual.some((one) => equalValues(one, wanted)))
  if (typeof actual !== 'string' || typeof wanted !== 'string') return plain(false)
  return plain(actual.includes(wanted) && !halfPair.test(wanted))
}

/** Text is a row of code points: half of a surrogate pair is in none. */
const halfPair = /\p{Surrogate}/u

/** Since `actual`, at least the duration has passed: [duration, ∞). */
const olderThan: Judge = (actual, wanted, { at, zone }) => {
  const since = instantIn(actual, zone)
  const duration = typeof wanted === 'string' ? durationFrom(wanted) : undefined
  if (since === undefined || !duration) return plain(false)
  const from = addDuration(since, duration, zone)
  return at >= from ? plain(true) : { value: false, flipsAt: from }
}

/** `actual` lies less than the duration back, or in the future. */
const newerThan: Judge = (actual, wanted, moment) => {
  if (instantFrom(actual) === undefined || typeof wanted !== 'string' || !durationFrom(wanted))
    return plain(false)
  return opposite(olderThan(actual, wanted, moment))
}

/** `actual` lies ahead by less than the duration: renewal due within 7 days. */
const withinNext: Judge = (actual, wanted, { at, zone }) => {
  const then = instantIn(actual, zone)
  const duration = typeof wanted === 'string' ? durationFrom(wanted) : undefined
  if (then === undefined || !duration || at > then) return plain(false)
  const from = addDuration(then, duration, zone, -1) + 1
  return at >= from ? { value: true, flipsAt: then + 1 } : { value: false, flipsAt: from }
}

const instants =
  (accepts: (actual: Instant, wanted: Instant) => boolean): Judge =>
  (actual, wanted) => {
    const a = instantFrom(actual)
    const b = instantFrom(wanted)
    return plain(a !== undefined && b !== undefined && accepts(a, b))
  }

/**
 * Every operator of an attribute rule. A missing attribute equals nothing: the positive operators are false,
 * `neq`, `notContains` and `notIn` are true; a value of the wrong type is false for the positive ones as well.
 */
export const operators = {
  eq: (actual, wanted) => plain(equalValues(actual, wanted)),
  neq: (actual, wanted) => plain(!equalValues(actual, wanted)),
  lt: ordered((order) => order < 0),
  lte: ordered((order) => order <= 0),
  gt: ordered((order) => order > 0),
  gte: ordered((order) => order >= 0),
  in: among,
  notIn: (actual, wanted, moment) => opposite(among(actual, wanted, moment)),
  contains,
  notContains: (actual, wanted, moment) => opposite(contains(actual, wanted, moment)),
  isSet: (actual) => plain(!isMissing(actual)),
  isNotSet: (actual) => plain(isMissing(actual)),
  before: instants((a, b) => a < b),
  after: instants((a, b) => a > b),
  olderThan,
  newerThan,
  withinNext,
} satisfies Record<Operator, Judge>

import { z } from 'zod'

/** A point in time: milliseconds since 1970-01-01T00:00Z, whole. Text forms are ISO 8601 in UTC. */
export type Instant = number

/**
 * Reads an ISO 8601 instant with an offset or `Z`; a date alone is its midnight in UTC. `undefined` for anything
 * else, and for days the calendar does not have: `Date.parse` takes 30 February for 2 March.
 */
export function instantFrom(value: unknown): Instant | undefined {
  if (typeof value !== 'string' || !isoInstant.test(value)) return undefined
  const ms = Date.parse(value)
  if (!Number.isFinite(ms)) return undefined
  const day = Number(value.slice(8, 10))
  return day > 28 && new Date(Date.parse(value.slice(0, 10))).getUTCDate() !== day ? undefined : ms
}

/** `2026-03-08T02:30:00.000Z`. */
export const isoOf = (at: Instant): string => new Date(at).toISOString()

const isoInstant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2}))?$/

export const InstantText = z.iso.datetime({ offset: true })

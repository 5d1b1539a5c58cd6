import { Temporal } from '@js-temporal/polyfill'
import { instantFrom } from '../time/Instant.ts'
import { instantIn } from '../time/zone.ts'
import type { CopyFilter } from './CopyFilter.ts'
import { formatDate } from './formatDate.ts'
import { type Moment, momentOf } from './Moment.ts'

/**
 * `{{ customer.renewalAt | date: '%B %-d' }}`, always in the customer's zone. `'now'` is the instant of rendering, a
 * number counts seconds since 1970, and what is no date comes back as it was. Without a format: the long form of the
 * customer's language.
 */
export const dateFilter: CopyFilter = function (value, format) {
  const moment = momentOf(this.context)
  const at = instantOf(value, moment)
  if (at === undefined) return value
  return formatDate(at, format === undefined || format === null ? 'long' : String(format), moment)
}

function instantOf(value: unknown, { at, zone }: Moment): number | undefined {
  if (value === 'now' || value === 'today') return at
  if (typeof value === 'number') return withinCalendar(value * 1_000)
  if (typeof value !== 'string') return undefined
  if (/^\d{1,12}$/.test(value)) return withinCalendar(Number(value) * 1_000)
  if (instantFrom(value) !== undefined) return instantIn(value, zone)
  return localInstant(value, zone)
}

const withinCalendar = (ms: number): number | undefined =>
  Math.abs(ms) <= 8.64e15 - 864e5 ? Math.round(ms) : undefined

/** A date and time without a zone is the customer's wall clock. */
function localInstant(text: string, zone: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/.test(text)) return undefined
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return undefined
  }
}

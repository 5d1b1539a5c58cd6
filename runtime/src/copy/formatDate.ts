import { Temporal } from '@js-temporal/polyfill'
import type { Instant } from '../time/Instant.ts'

interface Place {
  zone: string
  locale: string
}

const styles = ['full', 'long', 'medium', 'short'] as const

/**
 * A date by name of a style (`full long medium short`) in the words of the language, or by the usual `%` directives.
 * Own code because liquidjs reads the machine's zone: its dates jump an hour where the machine has summer time.
 */
export function formatDate(at: Instant, format: string, place: Place): string {
  const style = styles.find((name) => name === format)
  if (style) return words(at, { dateStyle: style }, place)
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(place.zone)
  return format.replace(/%(-?)([A-Za-z%])/g, (whole, minus: string, letter: string) => {
    const part = partOf(letter, local, at, place)
    if (part === undefined) return whole
    return typeof part === 'string' ? part : minus ? String(part[0]) : String(part[0]).padStart(part[1], '0')
  })
}

/** A number comes with its width. */
function partOf(
  letter: string,
  local: Temporal.ZonedDateTime,
  at: Instant,
  place: Place,
): string | [value: number, width: number] | undefined {
  switch (letter) {
    case 'Y':
      return [local.year, 4]
    case 'y':
      return [local.year % 100, 2]
    case 'm':
      return [local.month, 2]
    case 'd':
      return [local.day, 2]
    case 'e':
      return String(local.day)
    case 'j':
      return [local.dayOfYear, 3]
    case 'H':
      return [local.hour, 2]
    case 'I':
      return [local.hour % 12 || 12, 2]
    case 'M':
      return [local.minute, 2]
    case 'S':
      return [local.second, 2]
    case 'p':
      return local.hour < 12 ? 'AM' : 'PM'
    case 'P':
      return local.hour < 12 ? 'am' : 'pm'
    case 'A':
      return words(at, { weekday: 'long' }, place)
    case 'a':
      return words(at, { weekday: 'short' }, place)
    case 'B':
      return words(at, { month: 'long' }, place)
    case 'b':
      return words(at, { month: 'short' }, place)
    case 'z':
      return local.offset.replace(':', '')
    case 's':
      return String(Math.floor(at / 1_000))
    case '%':
      return '%'
    default:
      return undefined
  }
}

const words = (at: Instant, options: Intl.DateTimeFormatOptions, { locale, zone }: Place): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(at)

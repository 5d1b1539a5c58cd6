import { Temporal } from '@js-temporal/polyfill'
import type { Duration } from './duration.ts'
import type { Instant } from './Instant.ts'

/** The calendar's own answers, right everywhere and slow: 5–20 µs each. `zone.ts` asks them near changes of the clock. */
export const slowZone = {
  addDuration(at: Instant, { amount, unit }: Duration, zone: string, sign: 1 | -1): Instant {
    const name = { m: 'minutes', h: 'hours', d: 'days', w: 'weeks', mo: 'months' }[unit]
    return zoned(at, zone).add({ [name]: amount * sign }).epochMilliseconds
  },
  wallTimeOn(at: Instant, time: { hour: number; minute: number }, zone: string, plusDays: number): Instant {
    const day = zoned(at, zone).toPlainDate().add({ days: plusDays })
    const plainTime = new Temporal.PlainTime(time.hour, time.minute)
    return day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
  },
  wallToInstant(local: string, zone: string): Instant {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' })
      .epochMilliseconds
  },
  weekdayOf: (at: Instant, zone: string): number => zoned(at, zone).dayOfWeek,
  minuteOfDay(at: Instant, zone: string): number {
    const local = zoned(at, zone)
    return local.hour * 60 + local.minute
  },
  /** When the clock is moved next, if ever. */
  nextChange: (at: Instant, zone: string): Instant | undefined =>
    zoned(at, zone).getTimeZoneTransition('next')?.epochMilliseconds,
  localIso: (at: Instant, zone: string): string =>
    zoned(at, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' }),
}

const zoned = (at: Instant, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

import { Temporal } from '@js-temporal/polyfill'
import { RRuleTemporal } from 'rrule-temporal'
import type { WallMs } from '../time/wallClock.ts'
import type { NextWall } from './wallTimes.ts'

/** Oftener than hourly nobody looks through an audience, and a rule may make the library count for minutes. */
const frequencies = /^(RRULE:)?(?=.*\bFREQ=(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY)\b)[A-Z0-9=;,:+-]+$/
const hours = /\bBYHOUR=([\d,]+)/
const minutes = /\bBYMINUTE=([\d,]+)/

/** Why an RFC 5545 rule is not understood, or nothing. */
export function rruleFault(text: string, starts: string): string | undefined {
  if (!frequencies.test(text))
    return 'it needs FREQ=YEARLY, MONTHLY, WEEKLY, DAILY or HOURLY, and parts in capitals'
  if (isBeyond(hours, text, 23)) return 'BYHOUR goes from 0 to 23'
  if (isBeyond(minutes, text, 59)) return 'BYMINUTE goes from 0 to 59'
  try {
    const first = rruleTimes(text, starts)(wallOf(starts) - 1)
    return first === undefined ? 'no day of the calendar fits it' : undefined
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^Cannot create RRule: /, '') : String(error)
  }
}

/** Times of an RRULE that counts from `starts`. The library counts in UTC; zones are our own matter. */
export function rruleTimes(text: string, starts: string): NextWall {
  const rule = new RRuleTemporal({
    rruleString: text.startsWith('RRULE:') ? text : `RRULE:${text}`,
    dtstart: Temporal.PlainDateTime.from(starts).toZonedDateTime('UTC'),
  })
  return (after) => rule.next(new Date(after), false)?.epochMilliseconds
}

const wallOf = (starts: string): WallMs => Date.parse(`${starts}Z`)

const isBeyond = (part: RegExp, text: string, most: number): boolean =>
  (part.exec(text)?.[1] ?? '').split(',').some((one) => Number(one) > most)

import { Temporal } from '@js-temporal/polyfill'
import { RRuleTemporal } from 'rrule-temporal'
import type { WallMs } from '../time/wallClock.ts'
import type { NextWall } from './wallTimes.ts'

/** Oftener than hourly nobody looks through an audience, and a rule may make the library count for minutes. */
const frequencies = /^(RRULE:)?(?=.*\bFREQ=(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY)\b)[A-Z0-9=;,:+-]+$/

/** From one to the other, and whether it may be counted from the end: `-1`. The library leaves out what lies beyond. */
const bounds: Record<string, [least: number, most: number, fromEnd?: true]> = {
  BYSECOND: [0, 59],
  BYMINUTE: [0, 59],
  BYHOUR: [0, 23],
  BYMONTHDAY: [1, 31, true],
  BYYEARDAY: [1, 366, true],
  BYWEEKNO: [1, 53, true],
  BYMONTH: [1, 12],
  BYSETPOS: [1, 366, true],
}
const others = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY']
const weekdays = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/

const nothingFits = 'no day of the calendar fits it'

/** Why an RFC 5545 rule is not understood, or nothing. */
export function rruleFault(text: string, starts: string): string | undefined {
  if (!frequencies.test(text))
    return 'it needs FREQ=YEARLY, MONTHLY, WEEKLY, DAILY or HOURLY, and parts in capitals'
  for (const part of text.replace(/^RRULE:/, '').split(';')) {
    const fault = faultOfPart(part)
    if (fault !== undefined) return fault
  }
  try {
    const first = rruleTimes(text, starts)(wallOf(starts) - 1)
    return first === undefined ? nothingFits : undefined
  } catch (error) {
    const words = error instanceof Error ? error.message.replace(/^Cannot create RRule: /, '') : String(error)
    return words.startsWith('Maximum iterations') ? nothingFits : words
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

function faultOfPart(part: string): string | undefined {
  const [name = '', value = '', ...more] = part.split('=')
  const bound = Object.hasOwn(bounds, name) ? bounds[name] : undefined
  if ((!bound && !others.includes(name)) || value === '' || more.length > 0)
    return `"${part.slice(0, 40)}" is no part of a rule`
  const items = value.split(',')
  if (name === 'BYDAY' && !items.every((item) => weekdays.test(item)))
    return 'BYDAY names days: MO, TU, WE, TH, FR, SA, SU'
  if (!bound) return undefined
  const [least, most, fromEnd] = bound
  const fits = (item: string) => {
    const number = fromEnd ? Math.abs(Number(item)) : Number(item)
    return Number.isInteger(number) && number >= least && number <= most
  }
  return items.every(fits) ? undefined : `${name} goes from ${least} to ${most}`
}

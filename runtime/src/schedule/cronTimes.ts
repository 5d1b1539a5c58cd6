import { Cron } from 'croner'
import type { NextWall } from './wallTimes.ts'

/** Five fields: minute, hour, day of the month, month, day of the week. Why it is not understood, or nothing. */
export function cronFault(text: string): string | undefined {
  try {
    const cron = parse(text)
    return cron.nextRun(new Date(0)) ? undefined : 'no day of the calendar fits it'
  } catch (error) {
    return plain(error)
  }
}

/** Times of a cron expression. The library counts in UTC, where no clock changes; zones are our own matter. */
export function cronTimes(text: string): NextWall {
  const cron = parse(text)
  return (after) => cron.nextRun(new Date(after))?.getTime()
}

const parse = (text: string): Cron => new Cron(text, { timezone: 'UTC', mode: '5-part' })

const plain = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^CronPattern: /, '').replace(/\.$/, '')

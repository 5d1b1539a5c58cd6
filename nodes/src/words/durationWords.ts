import { type DurationUnit, durationFrom } from '@rekindle/runtime'
import { say } from './say.ts'

const units: Record<DurationUnit, [one: string, many: string, zh: string]> = {
  m: ['minute', 'minutes', '分钟'],
  h: ['hour', 'hours', '小时'],
  d: ['day', 'days', '天'],
  w: ['week', 'weeks', '周'],
  mo: ['month', 'months', '个月'],
}

/** `2w` → "2 weeks", "2 周". Text that is no duration stays as it is. */
export function durationWords(text: string, locale: string): string {
  const duration = durationFrom(text)
  if (!duration) return text
  const [one, many, zh] = units[duration.unit]
  return say(locale, `${duration.amount} ${duration.amount === 1 ? one : many}`, `${duration.amount} ${zh}`)
}

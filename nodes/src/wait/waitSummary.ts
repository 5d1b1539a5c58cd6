import { durationWords } from '../words/durationWords.ts'
import { clipWords, say } from '../words/say.ts'
import { weekdayWords } from '../words/weekdayWords.ts'
import type { WaitFor, WaitSettings } from './WaitSettings.ts'

/** For example "2 days, then at 14:00" or "until order.paid, at most 7 days". */
export function waitSummary(settings: WaitSettings, locale: string): string {
  switch (settings.mode) {
    case 'duration':
      return durationSummary(settings, locale)
    case 'window':
      return windowSummary(settings, locale)
    case 'date':
      return dateSummary(settings, locale)
    case 'event': {
      const most = durationWords(settings.timeout, locale)
      const event = clipWords(settings.event, 40)
      return say(locale, `until ${event}, at most ${most}`, `等到 ${event}，最多 ${most}`)
    }
  }
}

function durationSummary(settings: WaitFor<'duration'>, locale: string): string {
  const length = durationWords(settings.for, locale)
  const days = weekdayWords(settings.weekdays, locale)
  const time = settings.at ?? ''
  if (!days && !time) return length
  const en = [days && `on ${days}`, time && `at ${time}`].filter(Boolean).join(' ')
  return say(locale, `${length}, then ${en}`, `${length}后，${[days, time].filter(Boolean).join(' ')}`)
}

function windowSummary({ from, to, weekdays }: WaitFor<'window'>, locale: string): string {
  const days = weekdayWords(weekdays, locale)
  const hours = to === undefined ? from : `${from}–${to}`
  return [say(locale, `until ${hours}`, `等到 ${hours}`), days].filter(Boolean).join(say(locale, ', ', '，'))
}

function dateSummary({ attr, offset, before, at }: WaitFor<'date'>, locale: string): string {
  const date = clipWords(attr, 40)
  const length = offset && durationWords(offset, locale)
  const day = length
    ? say(
        locale,
        `${length} ${before ? 'before' : 'after'} ${date}`,
        `${date} ${before ? '前' : '后'} ${length}`,
      )
    : date
  return say(locale, `until ${day}${at ? ` at ${at}` : ''}`, `等到 ${day}${at ? ` ${at}` : ''}`)
}

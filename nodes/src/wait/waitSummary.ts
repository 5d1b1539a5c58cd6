import { durationWords } from '../words/durationWords.ts'
import { ruleWords } from '../words/ruleWords.ts'
import { clipWords, say } from '../words/say.ts'
import { weekdayWords } from '../words/weekdayWords.ts'
import { eventsOf } from './eventsOf.ts'
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
      const names = [...new Set(eventsOf(settings).map(({ event }) => event))]
      const event = clipWords(names.join(say(locale, ' or ', ' 或 ')), 40)
      return say(locale, `until ${event}, at most ${most}`, `等到 ${event}，最多 ${most}`)
    }
    case 'rule': {
      const most = durationWords(settings.timeout, locale)
      const rule = ruleWords(settings.when, locale, 60)
      return say(locale, `until ${rule}, at most ${most}`, `等到 ${rule}，最多 ${most}`)
    }
    case 'bestHour':
      return bestHourSummary(settings, locale)
  }
}

function bestHourSummary({ fallback, from, to, weekdays }: WaitFor<'bestHour'>, locale: string): string {
  const days = weekdayWords(weekdays, locale)
  const hours = from === undefined && to === undefined ? '' : `${from ?? ''}–${to ?? ''}`
  const best = say(
    locale,
    `until their best hour, else ${fallback}`,
    `等到客户最活跃的时段，否则 ${fallback}`,
  )
  return [best, hours, days].filter(Boolean).join(say(locale, ', ', '，'))
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

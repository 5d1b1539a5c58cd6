import { pickText } from '@rekindle/runtime'
import { channelWords } from '../channel/channelWords.ts'
import { ruleWords } from '../words/ruleWords.ts'
import { clipWords, say } from '../words/say.ts'
import { weekdayWords } from '../words/weekdayWords.ts'
import type { SegmentSettings } from './SegmentSettings.ts'
import type { SegmentTrigger } from './SegmentTrigger.ts'

/** For example "tier is A · daily at 09:00 · at most 50 a week". */
export function segmentSummary(settings: SegmentSettings, locale: string): string {
  const { audience, trigger, mustReach = [], cap } = settings
  const parts = [ruleWords(audience, locale, 50), triggerWords(trigger, locale)]
  if (mustReach.length > 0) {
    const names = [...new Set(mustReach)].map((channel) => pickText(channelWords[channel], locale))
    parts.push(say(locale, `reachable by ${names.join(', ')}`, `可通过${names.join('、')}联系`))
  }
  if (cap) parts.push(capWords(cap, locale))
  return clipWords(parts.join(' · '), 160)
}

function triggerWords(trigger: SegmentTrigger, locale: string): string {
  switch (trigger.kind) {
    case 'once':
      return say(locale, 'once', '一次')
    case 'joining':
      return say(locale, 'on joining', '加入人群时')
    case 'event':
      return say(locale, `on ${clipWords(trigger.event, 40)}`, `当 ${clipWords(trigger.event, 40)}`)
    case 'cron':
      return `cron ${clipWords(trigger.cron, 30)}`
    case 'rrule':
      return clipWords(trigger.rrule, 40)
    case 'api':
      return say(locale, 'by API', '通过接口')
    case 'journey':
      return say(locale, 'after another journey', '另一旅程结束后')
    case 'schedule': {
      const days = weekdayWords(trigger.weekdays, locale) || say(locale, 'daily', '每天')
      return say(locale, `${days} at ${trigger.at}`, `${days} ${trigger.at}`)
    }
  }
}

function capWords({ limit, per }: NonNullable<SegmentSettings['cap']>, locale: string): string {
  if (per === undefined) return say(locale, `at most ${limit}`, `最多 ${limit} 人`)
  return say(
    locale,
    `at most ${limit} a ${per}`,
    `每${{ day: '天', week: '周', month: '月' }[per]}最多 ${limit} 人`,
  )
}

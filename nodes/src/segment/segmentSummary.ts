import { ruleWords } from '../words/ruleWords.ts'
import { clipWords, say } from '../words/say.ts'
import { weekdayWords } from '../words/weekdayWords.ts'
import type { SegmentSettings } from './SegmentSettings.ts'
import type { SegmentTrigger } from './SegmentTrigger.ts'

/** For example "tier is A · daily at 09:00". */
export const segmentSummary = ({ audience, trigger }: SegmentSettings, locale: string): string =>
  `${ruleWords(audience, locale, 60)} · ${triggerWords(trigger, locale)}`

function triggerWords(trigger: SegmentTrigger, locale: string): string {
  if (trigger.kind === 'once') return say(locale, 'once', '一次')
  if (trigger.kind === 'event')
    return say(locale, `on ${clipWords(trigger.event, 40)}`, `当 ${clipWords(trigger.event, 40)}`)
  const days = weekdayWords(trigger.weekdays, locale) || say(locale, 'daily', '每天')
  return say(locale, `${days} at ${trigger.at}`, `${days} ${trigger.at}`)
}

import { defineNode } from '@rekindle/runtime'
import { checkWait } from './checkWait.ts'
import { compileWait } from './compileWait.ts'
import { WaitSettings } from './WaitSettings.ts'
import { waitLasts } from './waitLasts.ts'
import { waitPorts } from './waitPorts.ts'
import { waitSummary } from './waitSummary.ts'

/** Rests for a while, until a good hour, until a date of the customer, until something happens, or until a rule holds. */
export const wait = defineNode({
  type: 'wait',
  version: 1,
  title: { en: 'Wait', 'zh-CN': '等待' },
  purpose: {
    en: 'Gives people time: a while, until a good hour, until a date, until they do something or a rule holds.',
    'zh-CN': '给客户一点时间：等一段时间、等到合适的时段、等到某个日期、等他们做某件事，或等到条件成立。',
  },
  group: 'time',
  icon: 'clock',
  settings: WaitSettings,
  defaults: { mode: 'duration', for: '1d' },
  ports: waitPorts,
  bypass: ({ mode }) => (mode === 'event' || mode === 'rule' ? 'timeout' : 'done'),
  waits: alwaysRests,
  lasts: waitLasts,
  summary: waitSummary,
  check: checkWait,
  compile: compileWait,
})

/**
 * Whether nobody passes twice in the same instant. An open window, a best hour, a date that is past or missing and a
 * rule that holds let people through again and again: a circle on such a wait alone would spin. (A look back takes each event once.)
 */
function alwaysRests(settings: WaitSettings): boolean {
  if (settings.mode === 'window') return settings.to === undefined
  return settings.mode === 'duration' || settings.mode === 'event'
}

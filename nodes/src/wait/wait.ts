import { checkRule, defineNode, type NodeCheckContext, type Problem } from '@rekindle/runtime'
import { compileWait } from './compileWait.ts'
import { WaitSettings } from './WaitSettings.ts'
import { waitPorts } from './waitPorts.ts'
import { waitSummary } from './waitSummary.ts'

/** Rests for a while, until a time of day, until a date of the customer, or until something happens. */
export const wait = defineNode<WaitSettings>({
  type: 'wait',
  version: 1,
  title: { en: 'Wait', 'zh-CN': '等待' },
  purpose: {
    en: 'Gives people time: a while, until a good hour, until a date, or until they do something.',
    'zh-CN': '给客户一点时间：等一段时间、等到合适的时段、等到某个日期，或等他们做某件事。',
  },
  group: 'time',
  icon: 'clock',
  settings: WaitSettings,
  defaults: { mode: 'duration', for: '1d' },
  ports: waitPorts,
  waits: alwaysRests,
  summary: waitSummary,
  check: checkWait,
  compile: compileWait,
})

/**
 * Whether nobody passes at once. An open window, a date that is past or missing, and an event found by looking back
 * all let people through in the same instant: a circle on such a wait alone would spin.
 */
function alwaysRests(settings: WaitSettings): boolean {
  switch (settings.mode) {
    case 'duration':
      return true
    case 'window':
      return settings.to === undefined
    case 'date':
      return false
    case 'event':
      return settings.lookBack === undefined || settings.lookBack === 'none'
  }
}

function checkWait(settings: WaitSettings, { node }: NodeCheckContext): Problem[] {
  if (settings.mode !== 'event' || !settings.where) return []
  return checkRule(settings.where, { node, path: ['nodes', node, 'settings', 'where'] })
}

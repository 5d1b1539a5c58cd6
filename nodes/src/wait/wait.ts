import { checkRule, defineNode, type NodeCheckContext, type Problem } from '@rekindle/runtime'
import { compileWait } from './compileWait.ts'
import { WaitSettings } from './WaitSettings.ts'
import { waitPorts } from './waitPorts.ts'
import { waitSummary } from './waitSummary.ts'

/** Rests for a while, until a time of day, until a date of the customer, or until something happens. */
export const wait = defineNode({
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
 * Whether nobody passes twice in the same instant. An open window and a date that is past or missing let people
 * through again and again: a circle on such a wait alone would spin. (A look back takes each event once.)
 */
function alwaysRests(settings: WaitSettings): boolean {
  if (settings.mode === 'window') return settings.to === undefined
  return settings.mode !== 'date'
}

function checkWait(settings: WaitSettings, { node }: NodeCheckContext): Problem[] {
  if (settings.mode !== 'event' || !settings.where) return []
  return checkRule(settings.where, { node, path: ['nodes', node, 'settings', 'where'] })
}

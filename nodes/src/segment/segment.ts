import {
  checkRule,
  defineNode,
  type NodeCheckContext,
  type Problem,
  problem,
  readsOf,
} from '@rekindle/runtime'
import { SegmentSettings } from './SegmentSettings.ts'
import { segmentSummary } from './segmentSummary.ts'

/** The entry node: who comes in, and when. The engine judges the audience before a run begins. */
export const segment = defineNode({
  type: 'segment',
  version: 1,
  title: { en: 'Audience entry', 'zh-CN': '人群入口' },
  purpose: {
    en: 'Says who comes into the journey, and when.',
    'zh-CN': '决定哪些客户在什么时候进入旅程。',
  },
  group: 'entry',
  icon: 'users',
  settings: SegmentSettings,
  defaults: { audience: { all: [] }, trigger: { kind: 'once' } },
  ports: () => [{ name: 'joined', label: { en: 'Joined', 'zh-CN': '已进入' } }],
  entry: (settings) => settings,
  summary: segmentSummary,
  check: checkSegment,
  compile: (_settings, cx) => ({
    initial: 'joining',
    phases: { joining: { always: [cx.to('joined')] } },
  }),
})

function checkSegment({ audience, trigger }: SegmentSettings, { node }: NodeCheckContext): Problem[] {
  const path = ['nodes', node, 'settings']
  const problems = checkRule(audience, { node, path: [...path, 'audience'] })
  if (trigger.kind !== 'event') return problems
  if (trigger.where) problems.push(...checkRule(trigger.where, { node, path: [...path, 'trigger', 'where'] }))
  if (readsOf(audience).events.has(trigger.event)) {
    const params = { event: trigger.event }
    problems.push(problem('trigger.overlap', { node, path: [...path, 'audience'], params }))
  }
  return problems
}

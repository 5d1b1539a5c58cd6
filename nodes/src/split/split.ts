import {
  defineNode,
  duplicates,
  type NodeCheckContext,
  type Problem,
  problem,
  type WayCheckContext,
} from '@rekindle/runtime'
import { clipWords, say } from '../words/say.ts'
import { compileSplit } from './compileSplit.ts'
import { SplitSettings } from './SplitSettings.ts'
import { slotsOf } from './slotsOf.ts'

/** Divides people by chance, for good: who was drawn once stays in that arm. */
export const split = defineNode({
  type: 'split',
  version: 1,
  title: { en: 'A/B split', 'zh-CN': 'A/B 实验' },
  purpose: {
    en: 'Divides people by chance to learn what helps; a control group shows what would happen anyway.',
    'zh-CN': '随机分组，看看什么做法真正有效；对照组反映自然结果。',
  },
  group: 'logic',
  icon: 'flask-conical',
  settings: SplitSettings,
  defaults: {
    experiment: 'experiment-1',
    arms: [
      { id: 'a', title: 'A', share: 50 },
      { id: 'b', title: 'B', share: 50 },
    ],
  },
  ports: ({ arms }) =>
    arms.map(({ id, title, control }) => ({
      name: id,
      label: { en: title || id, 'zh-CN': title || id },
      ...(control ? { kind: 'control' as const, optional: true } : {}),
    })),
  renew: (settings, freshId) => ({ ...settings, experiment: freshId }),
  summary: ({ arms }, locale) =>
    clipWords(
      arms
        .map(
          ({ id, title, share, control }) =>
            `${control ? say(locale, 'Control', '对照组') : title || id} ${share}%`,
        )
        .join(' / '),
    ),
  check: checkSplit,
  checkWay: checkWaits,
  compile: compileSplit,
})

function checkSplit({ arms }: SplitSettings, { node }: NodeCheckContext): Problem[] {
  const path = ['nodes', node, 'settings', 'arms']
  const slots = arms.reduce((sum, { share }) => sum + slotsOf(share), 0)
  return [
    ...duplicates(
      arms.map(({ id }) => id),
      path,
      node,
    ),
    ...(slots === 10_000 ? [] : [problem('split.sum', { node, path, params: { sum: slots / 100 } })]),
  ]
}

const hourMs = 3_600_000

/** Arms are compared at one instant: who is kept longer has had less time. A control group is meant to differ. */
function checkWaits({ arms }: SplitSettings, { node, keptBehind }: WayCheckContext): Problem[] {
  const tested = arms.filter(({ control }) => !control)
  const kept = keptBehind(tested.map(({ id }) => id))
  const drawn = tested.flatMap((arm) => {
    const ms = kept.get(arm.id)
    return ms === undefined ? [] : [{ name: arm.title || arm.id, ms }]
  })
  const [first] = drawn
  if (!first) return []
  const longest = drawn.reduce((a, b) => (b.ms > a.ms ? b : a), first)
  const shortest = drawn.reduce((a, b) => (b.ms < a.ms ? b : a), first)
  if (!(longest.ms - shortest.ms >= hourMs)) return []
  const params = { longest: longest.name, shortest: shortest.name }
  return [problem('split.unequalWaits', { node, path: ['nodes', node, 'settings', 'arms'], params })]
}

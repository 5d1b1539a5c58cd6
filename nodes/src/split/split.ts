import { defineNode, duplicates, type NodeCheckContext, type Problem, problem } from '@rekindle/runtime'
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

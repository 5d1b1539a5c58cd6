import { defineNode, duplicates, type NodeCheckContext, type Problem, problem } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { IdText, PortIdText } from '../IdText.ts'
import { clipWords, say } from '../words/say.ts'
import { compileSplit } from './compileSplit.ts'
import { slotsOf } from './slotsOf.ts'

const Share = z
  .number()
  .min(0)
  .max(100)
  .refine((share) => Math.abs(share * 100 - slotsOf(share)) < 1e-6, {
    error: 'a percentage with at most two decimals',
  })
  .meta(field('Share', '占比', { help: ['Percent, two decimals at most', '百分比，最多两位小数'] }))

export const SplitSettings = z.strictObject({
  experiment: IdText.meta(
    field('Experiment id', '实验标识', {
      help: [
        'Customers keep their arm as long as this stays the same',
        '只要标识不变，客户就一直留在原来的分组',
      ],
    }),
  ),
  arms: z
    .array(
      z.strictObject({
        id: PortIdText.meta(field('Id', '标识')),
        title: z.string().max(120).meta(field('Title', '名称')),
        share: Share,
        control: z
          .literal(true)
          .optional()
          .meta(
            field('Control', '对照组', {
              help: ['Gets nothing; shows what would happen anyway', '不做触达，用来对比自然结果'],
            }),
          ),
      }),
    )
    .min(2)
    .max(10)
    .refine((arms) => arms.filter(({ control }) => control).length <= 1, { error: 'at most one control arm' })
    .meta(field('Arms', '分组')),
})
export type SplitSettings = z.infer<typeof SplitSettings>

/** Divides people by chance, for good: who was drawn once stays in that arm. */
export const split = defineNode<SplitSettings>({
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

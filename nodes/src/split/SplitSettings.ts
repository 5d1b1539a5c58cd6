import { z } from 'zod'
import { field } from '../field.ts'
import { IdText, PortIdText } from '../IdText.ts'
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

import { Rule } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { SegmentTrigger } from './SegmentTrigger.ts'

export const SegmentSettings = z.strictObject({
  audience: Rule.meta(
    field('Audience', '目标人群', {
      help: ['Who may come in', '哪些客户可以进入旅程'],
      widget: 'rule',
    }),
  ),
  trigger: SegmentTrigger,
})
export type SegmentSettings = z.infer<typeof SegmentSettings>

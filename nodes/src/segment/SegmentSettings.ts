import { channels, Rule } from '@rekindle/runtime'
import { z } from 'zod'
import { channelWords } from '../channel/channelWords.ts'
import { field } from '../field.ts'
import { SegmentTrigger } from './SegmentTrigger.ts'

const Cap = z.strictObject({
  limit: z.int().min(1).max(10_000_000).meta(field('At most', '最多')),
  per: z
    .enum(['day', 'week', 'month'])
    .optional()
    .meta(
      field('Each', '每', {
        help: ['In all when empty; by the calendar of the workspace', '留空表示总数；按工作区的日历'],
        options: {
          day: { en: 'Day', 'zh-CN': '天' },
          week: { en: 'Week', 'zh-CN': '周' },
          month: { en: 'Month', 'zh-CN': '月' },
        },
      }),
    ),
})

export const SegmentSettings = z.strictObject({
  audience: Rule.meta(
    field('Audience', '目标人群', {
      help: ['Who may come in', '哪些客户可以进入旅程'],
      widget: 'rule',
    }),
  ),
  trigger: SegmentTrigger,
  mustReach: z
    .array(z.enum(channels).meta(field('Channel', '渠道', { options: channelWords })))
    .max(channels.length)
    .optional()
    .meta(
      field('Only who can be reached by one of', '至少能通过以下渠道之一联系', {
        help: ['Whoever can’t be contacted does not count as having come in', '无法联系的客户不算进入'],
      }),
    ),
  cap: Cap.optional().meta(
    field('Cap on entries', '进入人数上限', {
      help: ['Applied before anybody is put into an arm', '在分入实验组之前执行'],
    }),
  ),
})
export type SegmentSettings = z.infer<typeof SegmentSettings>

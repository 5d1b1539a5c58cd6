import { channels, DurationText, localeTag, messageCategories } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { categoryWords, channelWords } from './channelWords.ts'

const CopyText = z.strictObject({
  subject: z.string().max(500).optional().meta(field('Subject', '标题')),
  body: z.string().meta(field('Text', '正文', { widget: 'longText' })),
})

export const ChannelSettings = z.strictObject({
  channel: z.enum(channels).meta(field('Channel', '渠道', { options: channelWords })),
  category: z.enum(messageCategories).meta(
    field('Purpose', '用途', {
      help: ['Consent, caps and quiet hours go by it', '授权、频次上限和免打扰时段都按此判断'],
      options: categoryWords,
    }),
  ),
  copy: z
    .record(localeTag, CopyText)
    .meta(
      field('Copy', '文案', { help: ['Liquid, by language', '按语言填写，支持 Liquid'], widget: 'copy' }),
    ),
  maxAge: DurationText.default('2d').meta(
    field('Held at most', '最长保留', {
      help: ['A message held back for longer is not sent', '暂缓超过此时长就不再发送'],
      widget: 'duration',
    }),
  ),
  whenSuppressed: z
    .enum(['continue', 'port'])
    .default('port')
    .meta(
      field('If it is not sent', '未发出时', {
        options: {
          continue: { en: 'Go on by “sent”', 'zh-CN': '从“已发送”继续' },
          port: { en: 'Leave by “not sent”', 'zh-CN': '从“未发送”离开' },
        },
      }),
    ),
})
export type ChannelSettings = z.infer<typeof ChannelSettings>

import { channels, DurationText, defineNode, localeTag, messageCategories, pickText } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { clipWords } from '../words/say.ts'
import { categoryWords, channelWords } from './channelWords.ts'
import { checkChannel } from './checkChannel.ts'
import { compileChannel } from './compileChannel.ts'

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

/** Sends one message and rests until it has left or is known not to. */
export const channel = defineNode<ChannelSettings>({
  type: 'channel',
  version: 1,
  title: { en: 'Message', 'zh-CN': '发送消息' },
  purpose: {
    en: 'Sends an SMS, email, push, WeCom or in-app message in the customer’s language.',
    'zh-CN': '用客户的语言发送短信、邮件、推送、企业微信或站内消息。',
  },
  group: 'reach',
  icon: 'send',
  settings: ChannelSettings,
  defaults: {
    channel: 'sms',
    category: 'marketing',
    copy: { en: { body: '' }, 'zh-CN': { body: '' } },
    maxAge: '2d',
    whenSuppressed: 'port',
  },
  ports: ({ whenSuppressed }) => [
    { name: 'sent', label: { en: 'Sent', 'zh-CN': '已发送' } },
    {
      name: 'notSent',
      label: { en: 'Not sent', 'zh-CN': '未发送' },
      optional: whenSuppressed === 'continue',
    },
  ],
  summary: ({ channel: by, copy }, locale) => {
    const bodies = Object.fromEntries(
      Object.entries(copy).map(([tag, { subject, body }]) => [tag, subject || body]),
    )
    const words = clipWords(pickText(bodies, locale), 60)
    const name = pickText(channelWords[by], locale)
    return words ? `${name} · ${words}` : name
  },
  check: checkChannel,
  compile: compileChannel,
})

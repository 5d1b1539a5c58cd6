import { defineNode, pickText } from '@rekindle/runtime'
import { clipWords } from '../words/say.ts'
import { ChannelSettings } from './ChannelSettings.ts'
import { channelWords } from './channelWords.ts'
import { checkChannel, checkOffer } from './checkChannel.ts'
import { compileChannel } from './compileChannel.ts'

/** Sends one message and rests until it has left or is known not to. */
export const channel = defineNode({
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
  copy: ['copy'],
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
  checkWay: checkOffer,
  compile: compileChannel,
})

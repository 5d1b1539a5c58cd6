import type { Channel, LocalizedText, MessageCategory } from '@rekindle/runtime'

export const channelWords: Record<Channel, LocalizedText> = {
  sms: { en: 'SMS', 'zh-CN': '短信' },
  email: { en: 'Email', 'zh-CN': '邮件' },
  push: { en: 'Push', 'zh-CN': '推送' },
  wecom: { en: 'WeCom', 'zh-CN': '企业微信' },
  inapp: { en: 'In-app', 'zh-CN': '站内消息' },
}

export const categoryWords: Record<MessageCategory, LocalizedText> = {
  marketing: { en: 'Marketing', 'zh-CN': '营销' },
  care: { en: 'Care', 'zh-CN': '关怀' },
  service: { en: 'Service', 'zh-CN': '服务' },
}

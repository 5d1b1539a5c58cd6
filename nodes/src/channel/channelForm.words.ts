import type { LocalizedText } from '@rekindle/runtime'

/** Words of the message's form. */
export const channelFormWords = {
  copy: { en: 'Copy', 'zh-CN': '文案' },
  languages: { en: 'Languages', 'zh-CN': '语言' },
  subject: { en: 'Subject', 'zh-CN': '标题' },
  body: { en: 'Text', 'zh-CN': '正文' },
  insert: { en: 'Insert', 'zh-CN': '插入变量' },
  preview: { en: 'Preview', 'zh-CN': '预览' },
  previewOf: { en: 'Preview as', 'zh-CN': '预览客户' },
  sample: { en: 'Lin Wei, made up', 'zh-CN': '林薇（示例）' },
  hints: { en: 'Hints on the copy', 'zh-CN': '文案提示' },
  sideBySide: { en: 'Side by side', 'zh-CN': '并排对照' },
  sideBySideAbout: {
    en: 'Every language beside the others, each as it arrives.',
    'zh-CN': '各语言并排显示，并按收到的样子预览。',
  },
  broken: { en: 'No preview: ', 'zh-CN': '无法预览：' },
  missing: { en: 'Nothing to fill in:', 'zh-CN': '没有内容可填：' },
  missingRemedy: {
    en: 'Say what stands there then: {{ customer.name | default: "you" }}.',
    'zh-CN': '可写明缺少时显示什么：{{ customer.name | default: "您" }}。',
  },
  characters: { en: 'characters', 'zh-CN': '字' },
  segments: { en: 'SMS', 'zh-CN': '条短信' },
  unicode: { en: 'beyond the GSM alphabet: 70 a message', 'zh-CN': '含中文或特殊字符：每条 70 字' },
}

export interface Variable {
  code: string
  label: LocalizedText
}

/** What may be inserted, with what it stands for; of the offer that is given before, as far as there is one. */
export const variablesWith = (offer: { kind: string; pool?: string | undefined } | undefined): Variable[] => [
  { code: '{{ customer.name }}', label: { en: 'Name', 'zh-CN': '姓名' } },
  {
    code: '{{ customer.name | default: "" }}',
    label: { en: 'Name, or nothing', 'zh-CN': '姓名（未知则留空）' },
  },
  { code: '{{ brand.name }}', label: { en: 'Our name', 'zh-CN': '品牌名' } },
  { code: '{{ offer.title }}', label: { en: 'Offer', 'zh-CN': '权益名称' } },
  offer?.kind === 'percent'
    ? { code: '{{ offer.value }}%', label: { en: 'Percentage of the offer', 'zh-CN': '权益折扣百分比' } }
    : { code: '{{ offer.value | money }}', label: { en: 'Worth of the offer', 'zh-CN': '权益金额' } },
  { code: '{{ offer.expiresAt | date: "%Y-%m-%d" }}', label: { en: 'Offer ends on', 'zh-CN': '权益到期日' } },
  ...(offer?.pool === undefined
    ? []
    : [{ code: '{{ offer.code }}', label: { en: 'Code of the offer', 'zh-CN': '权益兑换码' } }]),
]

/** Somebody to preview with. */
export const sampleCustomer = {
  name: { en: 'Lin Wei', 'zh-CN': '林薇' },
}

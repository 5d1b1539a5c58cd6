import { defineNode, limits } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { clipWords, say } from '../words/say.ts'

export const TemplateSettings = z.strictObject({
  badge: z
    .string()
    .min(1)
    .max(limits.attributeNameChars)
    .meta(
      field('Badge', '徽章', {
        help: ['The attribute that is set to true', '会被设为 true 的属性'],
        widget: 'attribute',
      }),
    ),
})
export type TemplateSettings = z.infer<typeof TemplateSettings>

/** Pins a badge on the profile and goes on. */
export const template = defineNode({
  type: 'template',
  version: 1,
  title: { en: 'Badge', 'zh-CN': '徽章' },
  purpose: { en: 'Pins a badge on the profile.', 'zh-CN': '给客户档案加上一枚徽章。' },
  group: 'people',
  icon: 'badge-check',
  settings: TemplateSettings,
  defaults: { badge: 'invited' },
  ports: () => [{ name: 'done', label: { en: 'Then', 'zh-CN': '然后' } }],
  summary: ({ badge }, locale) => say(locale, `pins ${clipWords(badge, 60)}`, `加上 ${clipWords(badge, 60)}`),
  compile: ({ badge }, cx) => ({
    initial: 'asking',
    phases: {
      asking: {
        entry: [cx.effect('customer.update', { set: { [badge]: true }, unset: [] })],
        on: { [cx.answer('customer.updated', 'updated')]: [cx.to('done')] },
      },
    },
  }),
})

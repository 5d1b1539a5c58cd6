import { defineNode, limits } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { clipWords, say } from '../words/say.ts'

const AttributeName = z.string().min(1).max(limits.attributeNameChars)
const AttributeValue = z.union([z.string().max(limits.attributeTextChars), z.number(), z.boolean()])

export const UpdateSettings = z.strictObject({
  set: z
    .record(AttributeName, AttributeValue)
    .meta(field('Set', '设置', { help: ['Attributes and their new values', '属性及其新值'] })),
  unset: z
    .array(AttributeName)
    .max(limits.attributes)
    .meta(field('Clear', '清除', { help: ['Attributes to forget', '要清除的属性'] })),
})
export type UpdateSettings = z.infer<typeof UpdateSettings>

/** Writes what the journey has learned onto the customer's profile. */
export const update = defineNode({
  type: 'update',
  version: 1,
  title: { en: 'Update customer', 'zh-CN': '更新客户' },
  purpose: {
    en: 'Writes what the journey has learned onto the profile.',
    'zh-CN': '把旅程中了解到的情况写进客户档案。',
  },
  group: 'people',
  icon: 'user-pen',
  settings: UpdateSettings,
  defaults: { set: {}, unset: [] },
  ports: () => [{ name: 'done', label: { en: 'Then', 'zh-CN': '然后' } }],
  summary: updateSummary,
  compile: ({ set, unset }, cx) => ({
    initial: 'asking',
    phases: {
      asking: {
        entry: [cx.effect('customer.update', { set, unset })],
        on: { [cx.answer('customer.updated', 'updated')]: [cx.to('done')] },
      },
    },
  }),
})

function updateSummary({ set, unset }: UpdateSettings, locale: string): string {
  const changes = [
    ...Object.entries(set).map(([name, value]) => `${name} = ${value}`),
    ...unset.map((name) => say(locale, `clear ${name}`, `清除 ${name}`)),
  ]
  return clipWords(changes.slice(0, 10).join(', ')) || say(locale, 'changes nothing', '不做更改')
}

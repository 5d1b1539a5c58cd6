import { defineNode, limits } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { IdText } from '../IdText.ts'
import { clipWords, say } from '../words/say.ts'

const AttributeName = z.string().min(1).max(limits.attributeNameChars)
const AnswerPath = z
  .string()
  .regex(/^[^.\s]{1,100}(\.[^.\s]{1,100}){0,9}$/, 'names joined by dots: account.balance')

export const LookupSettings = z.strictObject({
  source: IdText.meta(
    field('System', '系统', {
      help: ['Id of a data source that an owner has set up', '由所有者配置好的数据源标识'],
    }),
  ),
  keep: z.record(AttributeName, AnswerPath).meta(
    field('Keep', '保存', {
      help: [
        'Attribute of the customer, and where its value stands in the answer',
        '客户属性，以及它的值在返回结果中的位置',
      ],
    }),
  ),
})
export type LookupSettings = z.infer<typeof LookupSettings>

/** Asks a system outside and keeps what it says on the profile. A system that does not answer is an error, never a no. */
export const lookup = defineNode({
  type: 'lookup',
  version: 1,
  title: { en: 'Ask a system', 'zh-CN': '查询系统' },
  purpose: {
    en: 'Asks another system about the customer and keeps what it says.',
    'zh-CN': '向其他系统查询客户情况，并保存查询结果。',
  },
  group: 'people',
  icon: 'database',
  settings: LookupSettings,
  defaults: { source: 'crm', keep: {} },
  ports: () => [
    { name: 'found', label: { en: 'Found', 'zh-CN': '查到' } },
    { name: 'none', label: { en: 'Not known there', 'zh-CN': '没有记录' } },
    { name: 'error', label: { en: 'No answer', 'zh-CN': '查询失败' }, kind: 'error' },
  ],
  bypass: () => 'none',
  waits: () => false,
  summary: ({ source, keep }, locale) => {
    const names = Object.keys(keep).join(', ')
    const asks = say(locale, `asks ${source}`, `查询 ${source}`)
    return clipWords(names ? `${asks}: ${names}` : asks)
  },
  compile: ({ source, keep }, cx) => ({
    initial: 'asking',
    phases: {
      asking: {
        entry: [cx.effect('source.ask', { source, keep })],
        on: {
          [cx.answer('source.answered', 'found')]: [cx.to('found')],
          [cx.answer('source.answered', 'none')]: [cx.to('none')],
          [cx.answer('source.answered', 'error')]: [cx.to('error')],
        },
      },
    },
  }),
})

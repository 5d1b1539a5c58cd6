import { defineNode, LocalizedText, PositiveDurationText, pickText } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { durationWords } from '../words/durationWords.ts'
import { lengthOf } from '../words/lengthOf.ts'
import { clipWords, say } from '../words/say.ts'

export const TaskSettings = z.strictObject({
  title: LocalizedText.meta(field('Task', '任务', { widget: 'localizedText' })),
  script: LocalizedText.meta(
    field('Script', '话术', {
      help: ['What the agent may say, and what to find out', '坐席可以怎么说，需要了解什么'],
      widget: 'localizedText',
    }),
  ),
  level: z.enum(['normal', 'high', 'red']).meta(
    field('Urgency', '紧急程度', {
      options: {
        normal: { en: 'Normal', 'zh-CN': '普通' },
        high: { en: 'High', 'zh-CN': '高' },
        red: { en: 'Red', 'zh-CN': '红色预警' },
      },
    }),
  ),
  dueIn: PositiveDurationText.meta(field('Due in', '处理时限', { widget: 'duration' })),
  timeout: PositiveDurationText.meta(
    field('Give up after', '最长等待', {
      help: ['Then the task is withdrawn', '到时撤回任务'],
      widget: 'duration',
    }),
  ),
})
export type TaskSettings = z.infer<typeof TaskSettings>

/** A person calls. The run rests until the outcome is recorded, or until the task is withdrawn. */
export const task = defineNode({
  type: 'task',
  version: 1,
  title: { en: 'Call task', 'zh-CN': '电话任务' },
  purpose: {
    en: 'Asks a colleague to call, and waits for what came of it.',
    'zh-CN': '请同事给客户打电话，并等待结果。',
  },
  group: 'people',
  icon: 'phone',
  settings: TaskSettings,
  copy: ['title', 'script'],
  defaults: {
    title: { en: 'Call and listen', 'zh-CN': '致电倾听' },
    script: { en: '', 'zh-CN': '' },
    level: 'normal',
    dueIn: '2d',
    timeout: '5d',
  },
  ports: () => [
    { name: 'reached', label: { en: 'Reached', 'zh-CN': '已接通' } },
    { name: 'refused', label: { en: 'Said no', 'zh-CN': '已拒绝' } },
    { name: 'noAnswer', label: { en: 'No answer', 'zh-CN': '无人接听' } },
    { name: 'timeout', label: { en: 'Not done in time', 'zh-CN': '超时未处理' } },
  ],
  bypass: () => 'timeout',
  waits: () => false,
  lasts: ({ timeout }, port) => ({
    least: port === 'timeout' ? lengthOf(timeout) : 0,
    most: lengthOf(timeout),
  }),
  summary: ({ title, dueIn }, locale) => {
    const name = clipWords(pickText(title, locale), 50) || say(locale, 'call', '致电')
    const due = durationWords(dueIn, locale)
    return say(locale, `${name} · due in ${due}`, `${name} · ${due}内处理`)
  },
  compile: ({ timeout, ...asked }, cx) => {
    const gaveUp = cx.to('timeout')
    return {
      initial: 'asking',
      phases: {
        asking: {
          entry: [
            cx.effect('task.create', asked),
            cx.setTimer('timeout', { kind: 'after', duration: timeout }),
          ],
          on: {
            [cx.answer('task.closed', 'reached')]: [cx.to('reached')],
            [cx.answer('task.closed', 'refused')]: [cx.to('refused')],
            [cx.answer('task.closed', 'noAnswer')]: [cx.to('noAnswer')],
            [cx.timer('timeout')]: [
              { ...gaveUp, actions: [cx.effect('task.cancel', {}), ...(gaveUp.actions ?? [])] },
            ],
          },
        },
      },
    }
  },
})

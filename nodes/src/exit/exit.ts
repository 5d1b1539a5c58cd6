import { defineNode, exitReasons, pickText } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { exitReasonWords } from './exitReasonWords.ts'

export const ExitSettings = z.strictObject({
  reason: z.enum(exitReasons).meta(
    field('Reason', '原因', {
      help: ['Reports count people by this word', '报表按此原因统计'],
      options: exitReasonWords,
    }),
  ),
})
export type ExitSettings = z.infer<typeof ExitSettings>

/** The end of a path, with the reason that reports count by. */
export const exit = defineNode({
  type: 'exit',
  version: 1,
  title: { en: 'Exit', 'zh-CN': '退出' },
  purpose: { en: 'Ends the journey here, and says why.', 'zh-CN': '在这里结束旅程，并写明原因。' },
  group: 'end',
  icon: 'log-out',
  settings: ExitSettings,
  defaults: { reason: 'completed' },
  ports: () => [],
  summary: ({ reason }, locale) => pickText(exitReasonWords[reason], locale),
  compile: ({ reason }, cx) => ({
    initial: 'leaving',
    phases: { leaving: { always: [cx.exit(reason)] } },
  }),
})

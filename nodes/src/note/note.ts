import { defineNode } from '@rekindle/runtime'
import { z } from 'zod'
import { field } from '../field.ts'
import { clipWords, say } from '../words/say.ts'

export const NoteSettings = z.strictObject({
  text: z
    .string()
    .max(4_000)
    .meta(
      field('Note', '备注', {
        help: ['For colleagues; customers never see it', '写给同事看，客户看不到'],
        widget: 'longText',
      }),
    ),
})
export type NoteSettings = z.infer<typeof NoteSettings>

/** Words for colleagues on the path. People pass at once. */
export const note = defineNode({
  type: 'note',
  version: 1,
  title: { en: 'Note', 'zh-CN': '备注' },
  purpose: {
    en: 'Explains a part of the journey to colleagues; people pass at once.',
    'zh-CN': '向同事说明这一段旅程的用意，客户会直接通过。',
  },
  group: 'logic',
  icon: 'sticky-note',
  settings: NoteSettings,
  defaults: { text: '' },
  ports: () => [{ name: 'done', label: { en: 'Then', 'zh-CN': '然后' } }],
  summary: ({ text }, locale) => clipWords(text) || say(locale, 'empty note', '空备注'),
  compile: (_settings, cx) => ({
    initial: 'passing',
    phases: { passing: { always: [cx.to('done')] } },
  }),
})

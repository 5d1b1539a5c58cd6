import type { LocalizedText } from '@rekindle/runtime'
import type { CopyHintKind } from './lintCopy.ts'

/** What each hint says, and what to do instead. */
export const copyHintWords: Record<CopyHintKind, { title: LocalizedText; remedy: LocalizedText }> = {
  blame: {
    title: { en: 'Sounds like blame', 'zh-CN': '听起来像责备' },
    remedy: { en: 'Ask how they are; say what has changed.', 'zh-CN': '先关心近况，再说有什么变化。' },
  },
  promise: {
    title: { en: 'An absolute promise', 'zh-CN': '绝对化承诺' },
    remedy: { en: 'Say what you can keep, with a number.', 'zh-CN': '说做得到的事，并给出数字。' },
  },
  yesNo: {
    title: { en: 'A question for yes or no', 'zh-CN': '只能回答是或否' },
    remedy: { en: 'Offer a choice of two.', 'zh-CN': '给出两个选项。' },
  },
  noNumber: {
    title: { en: 'No number in it', 'zh-CN': '没有具体数字' },
    remedy: { en: 'Was 1,200, now 800: say what they gain.', 'zh-CN': '原价 1200，现价 800：说清好处。' },
  },
  noWayBack: {
    title: { en: 'No way back', 'zh-CN': '没有回来的途径' },
    remedy: {
      en: 'Give a link, a number or a word to reply, and a date.',
      'zh-CN': '留下链接、电话或回复词，以及日期。',
    },
  },
}

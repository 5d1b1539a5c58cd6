import type { ExitReason, LocalizedText } from '@rekindle/runtime'

/** Exit reasons as people read them. */
export const exitReasonWords: Record<ExitReason, LocalizedText> = {
  completed: { en: 'Completed', 'zh-CN': '已完成' },
  returned: { en: 'Came back', 'zh-CN': '已回归' },
  refused: { en: 'Said no', 'zh-CN': '已拒绝' },
  complained: { en: 'Complained', 'zh-CN': '有投诉' },
  optedOut: { en: 'Opted out', 'zh-CN': '已退订' },
  unreachable: { en: 'Could not be reached', 'zh-CN': '无法联系' },
  notEligible: { en: 'No longer eligible', 'zh-CN': '不再符合条件' },
  control: { en: 'Control group', 'zh-CN': '对照组' },
  expired: { en: 'Too late', 'zh-CN': '已过期' },
  capReached: { en: 'The cap on entries was reached', 'zh-CN': '进入人数已达上限' },
  merged: { en: 'Merged with another profile', 'zh-CN': '已与其他档案合并' },
  stopped: { en: 'Journey stopped', 'zh-CN': '旅程已停止' },
  planned: { en: 'Taken out by a colleague', 'zh-CN': '由同事移出' },
  erased: { en: 'Erased', 'zh-CN': '已删除' },
}

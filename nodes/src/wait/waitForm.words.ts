/** Words of the wait's form. */
export const waitFormWords = {
  samples: { en: 'For example', 'zh-CN': '例如' },
  samplesAbout: {
    en: 'Three people who arrive at different times, in the workspace’s zone.',
    'zh-CN': '三位在不同时间到达的客户（按工作区时区）。',
  },
  samplesIn: {
    en: 'Three people who arrive at different times, by the clock of',
    'zh-CN': '三位在不同时间到达的客户，按此时区：',
  },
  peak: {
    en: 'If 10,000 people share the moment, that is at most about this many a minute:',
    'zh-CN': '若有 10,000 人同一时刻到期，每分钟最多约为：',
  },
  arrives: { en: 'arrives', 'zh-CN': '到达' },
  leaves: { en: 'leaves', 'zh-CN': '离开' },
  atOnce: { en: 'goes on at once', 'zh-CN': '立即继续' },
  atLatest: { en: 'leaves at the latest', 'zh-CN': '最晚离开' },
  past: { en: 'the date is past', 'zh-CN': '日期已过' },
  none: { en: 'no such date', 'zh-CN': '没有这个日期' },
  dateIs: { en: 'date', 'zh-CN': '日期为' },
}

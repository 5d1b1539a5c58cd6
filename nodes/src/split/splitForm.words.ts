/** Words of the split's form. */
export const splitFormWords = {
  arms: { en: 'Arms', 'zh-CN': '分组' },
  title: { en: 'Name of the arm', 'zh-CN': '分组名称' },
  share: { en: 'Share in per cent', 'zh-CN': '占比（%）' },
  control: { en: 'Control group', 'zh-CN': '对照组' },
  controlAbout: {
    en: 'Gets nothing: shows what would happen anyway.',
    'zh-CN': '不做触达，用来对比自然结果。',
  },
  add: { en: 'Add arm', 'zh-CN': '添加分组' },
  remove: { en: 'Remove arm', 'zh-CN': '删除分组' },
  even: { en: 'Share evenly', 'zh-CN': '平均分配' },
  sum: { en: 'Together', 'zh-CN': '合计' },
}

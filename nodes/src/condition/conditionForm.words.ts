/** Words of the condition's form. */
export const conditionFormWords = {
  about: {
    en: 'From top to bottom: the first branch that fits takes the person.',
    'zh-CN': '从上到下判断，客户走第一个满足的分支。',
  },
  title: { en: 'Name of the branch', 'zh-CN': '分支名称' },
  when: { en: 'Condition', 'zh-CN': '条件' },
  add: { en: 'Add branch', 'zh-CN': '添加分支' },
  up: { en: 'Move up', 'zh-CN': '上移' },
  down: { en: 'Move down', 'zh-CN': '下移' },
  remove: { en: 'Remove branch', 'zh-CN': '删除分支' },
  otherwise: { en: 'Everyone else', 'zh-CN': '其余客户' },
  otherwiseAbout: {
    en: 'Whoever fits no branch leaves here.',
    'zh-CN': '不满足任何分支的客户从这里离开。',
  },
}

import { fillTemplate } from './fillTemplate.ts'

const wants: Record<string, string> = {
  'type.string': '应为文字',
  'type.number': '应为数字',
  'type.int': '应为整数',
  'type.boolean': '应为“是”或“否”',
  'type.array': '应为列表',
  'type.object': '应为一组设置',
  'type.record': '应为一组带名称的值',
  oneOf: '应为以下之一：{values}',
  'atLeast.signs': '至少 {limit} 个字符',
  'atMost.signs': '最多 {limit} 个字符',
  'atLeast.items': '至少 {limit} 项',
  'atMost.items': '最多 {limit} 项',
  'atLeast.number': '不能小于 {limit}',
  'atMost.number': '不能大于 {limit}',
  'moreThan.number': '应大于 {limit}',
  'lessThan.number': '应小于 {limit}',
  multiple: '应为 {limit} 的倍数',
}

/** What schemas word themselves, by their English. */
export const wordedWants: Record<string, string> = {
  'a percentage with at most two decimals': '应为百分比，最多两位小数',
  'at most one control arm': '最多一个对照组',
  'names joined by dots: account.balance': '应为以点连接的名称，例如 account.balance',
  'letters, digits, "_" or "-"': '只能用字母、数字、“_”或“-”',
  'letters, digits or "_", and not "else"': '只能用字母、数字或“_”，且不能是“else”',
  'a percentage from 1 to 100': '应为 1 到 100 之间的百分比',
  'a language tag such as "en" or "zh-CN"': '应为语言代码，例如“en”或“zh-CN”',
  'a node id such as "n_7fk2q9abxy"': '应为节点标识，例如“n_7fk2q9abxy”',
  'a port name': '应为出口名称',
  'an id of letters and digits': '应为由字母和数字组成的标识',
  'an IANA time zone such as "Asia/Shanghai"': '应为 IANA 时区，例如“Asia/Shanghai”',
  'a local date and time such as "2026-03-02T09:00"': '应为当地日期和时间，例如“2026-03-02T09:00”',
  'a day that the calendar has': '日历上没有这一天',
  'a time such as "09:30"': '应为时间，例如“09:30”',
  'the three letters of a currency, such as "CNY"': '应为三个字母的货币代码，例如“CNY”',
  'a duration longer than nothing': '时长应大于零',
}

type Params = Readonly<Record<string, string | number>>

/** What is wrong with a setting, in Simplified Chinese; absent where the problem does not tell what was wanted. */
export function settingDetailZhCn(params: Params): string | undefined {
  const { want, words, field = '', given = '' } = params
  if (typeof want !== 'string') return undefined
  const known = want === 'words' ? wordedWants[String(words)] : wants[want]
  const place = field === '' ? '该值' : `“${field}”`
  const now = given === '' ? '尚未填写' : `现为 ${given}`
  return `${place}${now}，${fillTemplate(known ?? '格式不符合要求', params)}。`
}

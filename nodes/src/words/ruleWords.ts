import type { AttrRule, EventRule, Operator, Rule } from '@rekindle/runtime'
import { durationWords } from './durationWords.ts'
import { clipWords, say } from './say.ts'

const operatorWords: Record<Operator, [en: string, zh: string]> = {
  eq: ['is', '是'],
  neq: ['is not', '不是'],
  lt: ['<', '<'],
  lte: ['≤', '≤'],
  gt: ['>', '>'],
  gte: ['≥', '≥'],
  in: ['is one of', '属于'],
  notIn: ['is none of', '不属于'],
  contains: ['contains', '包含'],
  notContains: ['does not contain', '不包含'],
  isSet: ['is known', '已知'],
  isNotSet: ['is unknown', '未知'],
  before: ['is before', '早于'],
  after: ['is after', '晚于'],
  olderThan: ['lies back at least', '距今至少'],
  newerThan: ['lies back less than', '距今不到'],
  withinNext: ['comes within', '将在此时间内到来：'],
}

/** A rule in a few words, for cards and tooltips. */
export function ruleWords(rule: Rule, locale: string, most = 80): string {
  return clipWords(wordsOf(rule, locale, most), most)
}

/** `room` bounds the work: no part says more than the card can show. */
function wordsOf(rule: Rule, locale: string, room: number): string {
  if ('all' in rule) {
    if (rule.all.length === 0) return say(locale, 'everyone', '所有客户')
    return listWords(rule.all, say(locale, ' and ', ' 且 '), locale, room)
  }
  if ('any' in rule) {
    if (rule.any.length === 0) return say(locale, 'nobody', '没有人')
    return listWords(rule.any, say(locale, ' or ', ' 或 '), locale, room)
  }
  if ('not' in rule) {
    const inner = wordsOf(rule.not, locale, room)
    return say(locale, `not (${inner})`, `非（${inner}）`)
  }
  if ('attr' in rule) return attrWords(rule, locale)
  if ('event' in rule) return eventWords(rule, locale)
  return say(locale, `in segment ${rule.in}`, `在分群 ${rule.in} 中`)
}

function listWords(parts: Rule[], joiner: string, locale: string, room: number): string {
  const words: string[] = []
  let used = 0
  for (const part of parts) {
    if (used > room) break
    const text = wordsOf(part, locale, room)
    words.push('any' in part || 'all' in part ? `(${text})` : text)
    used += text.length
  }
  return words.join(joiner)
}

function attrWords(rule: AttrRule, locale: string): string {
  const [en, zh] = operatorWords[rule.is]
  const value = Array.isArray(rule.value)
    ? rule.value.slice(0, 20).join(', ')
    : typeof rule.value === 'string'
      ? durationWords(rule.value, locale)
      : String(rule.value ?? '')
  return `${rule.attr} ${say(locale, en, zh)} ${value}`.trim()
}

function eventWords(rule: EventRule, locale: string): string {
  const { gte, lte, eq } = rule.count ?? { gte: 1 }
  const both = gte !== undefined && lte !== undefined
  const counts = [
    ...(both ? [`${gte}–${lte}`] : []),
    ...(both || gte === undefined ? [] : [`≥ ${gte}`]),
    ...(both || lte === undefined ? [] : [`≤ ${lte}`]),
    ...(eq === undefined ? [] : [`= ${eq}`]),
  ].join(', ')
  const within = rule.within === undefined ? '' : durationWords(rule.within, locale)
  const times = counts === '' ? '' : say(locale, ` ${counts} times`, ` ${counts} 次`)
  return `${rule.event}${times}${within && say(locale, ` within ${within}`, `（${within}内）`)}`
}

import type { Rule } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { durationWords } from './durationWords.ts'
import { ruleWords } from './ruleWords.ts'
import { weekdayWords } from './weekdayWords.ts'

const lost: Rule = {
  all: [
    { attr: 'lastVisitAt', is: 'olderThan', value: '6mo' },
    { any: [{ attr: 'tier', is: 'in', value: ['A', 'B'] }, { in: 'vip' }] },
    { not: { event: 'complaint.opened', within: '30d' } },
  ],
}

test('a rule reads as a sentence in both languages', () => {
  expect(ruleWords(lost, 'en', 200)).toBe(
    'lastVisitAt lies back at least 6 months and (tier is one of A, B or in segment vip) and not (complaint.opened ≥ 1 times within 30 days)',
  )
  expect(ruleWords(lost, 'zh-CN', 200)).toBe(
    'lastVisitAt 距今至少 6 个月 且 (tier 属于 A, B 或 在分群 vip 中) 且 非（complaint.opened ≥ 1 次（30 天内））',
  )
})

test('two bounds of a count are said as a range', () => {
  const rule: Rule = { event: 'order.paid', count: { gte: 1, lte: 2 } }
  expect([ruleWords(rule, 'en'), ruleWords(rule, 'zh-CN')]).toEqual([
    'order.paid 1–2 times',
    'order.paid 1–2 次',
  ])
})

test('empty lists mean everyone and nobody', () => {
  expect([ruleWords({ all: [] }, 'en'), ruleWords({ any: [] }, 'zh-TW')]).toEqual(['everyone', '没有人'])
})

test('a very long rule is cut to the card', () => {
  const parts = Array.from({ length: 200 }, (_, i) => ({
    attr: `a${i}`,
    is: 'eq' as const,
    value: 'x'.repeat(4_000),
  }))
  expect([...ruleWords({ all: parts }, 'en')]).toHaveLength(80)
})

test('durations and weekdays have words', () => {
  expect(['1d', '2w', '6mo', 'soon'].map((text) => durationWords(text, 'en'))).toEqual([
    '1 day',
    '2 weeks',
    '6 months',
    'soon',
  ])
  expect(durationWords('30m', 'zh-CN')).toBe('30 分钟')
  expect(weekdayWords([7, 1, 1], 'zh-CN')).toBe('周一、周日')
  expect(weekdayWords([1, 2, 3, 4, 5, 6, 7], 'en')).toBe('')
})

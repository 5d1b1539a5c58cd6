import { describe, expect, test } from 'vitest'
import type { Json } from './Facts.ts'
import { judge } from './judge.ts'
import { operatorNames } from './operatorNames.ts'
import type { AttrRule, Rule } from './Rule.ts'
import table from './truthTable.json' with { type: 'json' }

const at = Date.parse('2026-07-01T12:00:00Z')
const nobody = { attributes: {}, events: [], memberOf: [], zone: 'Asia/Shanghai' }
const isMissing = (value: unknown) =>
  typeof value === 'object' && value !== null && 'missing' in value && value.missing === true
const judged = (rule: Rule, value: unknown) =>
  judge(rule, { ...nobody, attributes: isMissing(value) ? {} : { x: value as Json } }, at)

const cases = table.rows.flatMap((row) => {
  const rule = { attr: 'x', is: row.is, ...('value' in row ? { value: row.value } : {}) } as AttrRule
  return [
    ...row.true.map((actual) => ({ rule, actual, expected: true })),
    ...row.false.map((actual) => ({ rule, actual, expected: false })),
  ]
})

describe('the truth table', () => {
  test.each(
    cases.map((one) => ({
      ...one,
      told: `${one.rule.is} ${JSON.stringify(one.rule.value)} of ${JSON.stringify(one.actual)} is ${one.expected}`,
    })),
  )('$told', ({ rule, actual, expected }) => {
    expect(judged(rule, actual).value).toBe(expected)
    expect(judged({ not: rule }, actual).value).toBe(!expected)
  })

  test('names every operator, and for each a missing and a null attribute', () => {
    for (const name of operatorNames) {
      const actual = cases.filter(({ rule }) => rule.is === name).map((one) => one.actual)
      expect(actual.some(isMissing), name).toBe(true)
      expect(actual, name).toContain(null)
    }
  })
})

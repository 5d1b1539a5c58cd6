import { Rule } from '@rekindle/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFrom, readCount } from './eventCounts.ts'
import { asGroup, fromGroup, withNot, withoutNot } from './groups.ts'
import { operandOf, suited } from './operands.ts'

test('opening a rule in the builder and closing it leaves it as it was', () => {
  const leaf = fc.constantFrom<Rule>(
    { attr: 'tier', is: 'eq', value: 'A' },
    { event: 'order.paid' },
    { in: 'vip' },
  )
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('rule'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('rule'), { maxLength: 3 }).map((any) => ({ any })),
      tie('rule').map((not) => ({ not })),
    ),
  }))
  fc.assert(
    fc.property(rule, (one) => {
      expect(fromGroup(asGroup(one), one)).toEqual(one)
      const { not, inner } = withoutNot(one)
      expect(withNot(inner, not)).toEqual(one)
      expect(Rule.safeParse(fromGroup(asGroup(one), one)).success).toBe(true)
    }),
  )
})

test('"never" is a count of nought, and reads back as never', () => {
  expect(countFrom('never', 3)).toEqual({ eq: 0 })
  expect(readCount({ event: 'order.paid', count: { eq: 0 } }).kind).toBe('never')
  expect(readCount({ event: 'order.paid' })).toEqual({ kind: 'gte', times: 1 })
  expect(countFrom('lte', 2.6)).toEqual({ lte: 3 })
})

test('a value follows to another comparison as far as it fits', () => {
  expect(suited('A', operandOf('in'))).toEqual(['A'])
  expect(suited(['A', 'B'], operandOf('eq'))).toBe('A')
  expect(suited('A', operandOf('olderThan'))).toBe('30d')
  expect(suited('6mo', operandOf('newerThan'))).toBe('6mo')
  expect(suited(5, operandOf('isSet'))).toBeUndefined()
})

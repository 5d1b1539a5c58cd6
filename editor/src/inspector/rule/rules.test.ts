import { Rule } from '@rekindle/runtime'
import type { KnownName } from '@rekindle/server/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFrom, countKinds, readCount, withKind } from './eventCounts.ts'
import { asGroup, fromGroup, isRuleShaped, newAttr, withNot, withoutNot } from './groups.ts'
import { isPlainNumber } from './isPlainNumber.ts'
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

test('every way of counting reads back as it was written', () => {
  const once = readCount({ event: 'order.paid' })
  expect(once).toMatchObject({ kind: 'gte', times: 1 })
  expect(countFrom(withKind(once, 'never'))).toEqual({ eq: 0 })
  expect(readCount({ event: 'order.paid', count: { eq: 0 } }).kind).toBe('never')
  expect(countFrom({ kind: 'lte', times: 2.6, most: 1 })).toEqual({ lte: 3 })
  for (const kind of countKinds) {
    const count = countFrom(withKind({ kind: 'gte', times: 3, most: 3 }, kind))
    expect(readCount({ event: 'order.paid', count }).kind).toBe(kind)
  }
})

test('both bounds of a count are kept, and asking for two begins one above', () => {
  expect(readCount({ event: 'order.paid', count: { gte: 2, lte: 5 } })).toEqual({
    kind: 'between',
    times: 2,
    most: 5,
  })
  expect(countFrom(withKind({ kind: 'gte', times: 2, most: 2 }, 'between'))).toEqual({ gte: 2, lte: 3 })
})

test('a half-typed rule still is a rule to the builder, anything else is none', () => {
  expect(isRuleShaped({ all: [{ attr: '', is: 'eq' }, { not: { in: '' } }] })).toBe(true)
  for (const none of [null, 'all', { all: {} }, { any: [3] }, { event: 'x', where: 1 }, {}])
    expect([none, isRuleShaped(none)]).toEqual([none, false])
})

test('a new condition speaks of what most customers have, and never of who they are', () => {
  const known = (name: string, kind: KnownName['kind'], seen: number, value?: string): KnownName => ({
    ...{ name, kind, seen, personal: value === undefined },
    values: value === undefined ? [] : [{ value, count: 1 }],
  })
  const name = known('name', 'text', 9)
  const tier = known('tier', 'text', 8, 'B')
  const seen = known('seen', 'date', 7, '2026-01-01')
  expect(newAttr('customer', [name, tier, seen])).toEqual({ attr: 'tier', is: 'eq', value: 'B' })
  expect(newAttr('customer', [seen])).toEqual({ attr: 'seen', is: 'olderThan', value: '30d' })
})

test('a value follows to another comparison as far as it fits', () => {
  expect(suited('A', operandOf('in'))).toEqual(['A'])
  expect(suited(['A', 'B'], operandOf('eq'))).toBe('A')
  expect(suited('A', operandOf('olderThan'))).toBe('30d')
  expect(suited('6mo', operandOf('newerThan'))).toBe('6mo')
  expect(suited(5, operandOf('isSet'))).toBeUndefined()
})

test('what is typed is a number only when nothing of it is lost', () => {
  expect(['7', '-12.5', '0'].every(isPlainNumber)).toBe(true)
  expect(['007', '1.50', '12345678901234567890', '1e3', '0x10', ''].filter(isPlainNumber)).toEqual([])
})

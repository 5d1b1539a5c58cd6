import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FactEvent, Json } from './Facts.ts'
import { judge } from './judge.ts'
import type { Rule } from './Rule.ts'

const hour = 3_600_000
const instant = (text: string) => Date.parse(text)
const now = instant('2026-07-01T12:00:00Z')
const paid = (at: string, properties: Record<string, Json> = {}): FactEvent => ({
  name: 'order.paid',
  at: instant(at),
  properties,
})
const someone = (attributes: Record<string, Json> = {}, events: FactEvent[] = [], zone = 'UTC') => ({
  attributes,
  events,
  memberOf: ['vip'],
  zone,
})

describe('lists of rules', () => {
  const yes: Rule = { in: 'vip' }
  const no: Rule = { in: 'other' }
  test.each([
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ all: [yes, yes] }, true],
    [{ all: [yes, no] }, false],
    [{ any: [no, yes] }, true],
    [{ any: [no, no] }, false],
    [{ not: no }, true],
    [{ not: { not: yes } }, true],
  ] as [Rule, boolean][])('%j is %s', (rule, value) => {
    expect(judge(rule, someone(), now).value).toBe(value)
  })

  test('only what decided is told: the rest of a list is not looked at', () => {
    const rule: Rule = {
      any: [
        { attr: 'tier', is: 'eq', value: 'A' },
        { attr: 'clv', is: 'gt', value: 1 },
      ],
    }
    expect(judge(rule, someone({ tier: 'A', clv: 5 }), now).used).toEqual({ 'attr:tier': 'A' })
    expect(judge(rule, someone({ clv: 0 }), now).used).toEqual({ 'attr:tier': null, 'attr:clv': 0 })
  })
})

describe('how long they are gone', () => {
  const sixToTwelve: Rule = {
    all: [
      { attr: 'lastVisitAt', is: 'olderThan', value: '6mo' },
      { attr: 'lastVisitAt', is: 'newerThan', value: '12mo' },
    ],
  }
  test.each([
    ['2026-01-01T12:00:00.001Z', false],
    ['2026-01-01T12:00:00.000Z', true],
    ['2025-07-01T12:00:00.001Z', true],
    ['2025-07-01T12:00:00.000Z', false],
  ])('6–12 months is half open: %s is %s', (lastVisitAt, value) => {
    expect(judge(sixToTwelve, someone({ lastVisitAt }), now).value).toBe(value)
  })

  test('the instant at which that changes by itself is known', () => {
    const flipsAt = (lastVisitAt: string) => judge(sixToTwelve, someone({ lastVisitAt }), now).flipsAt
    expect(flipsAt('2026-03-01T12:00:00Z')).toBe(instant('2026-09-01T12:00:00Z'))
    expect(flipsAt('2025-09-01T12:00:00Z')).toBe(instant('2026-09-01T12:00:00Z'))
    expect(flipsAt('2020-01-01T12:00:00Z')).toBeUndefined()
  })

  test('months are those of the customer’s calendar', () => {
    const rule: Rule = { attr: 'lastVisitAt', is: 'olderThan', value: '1mo' }
    const at = instant('2026-06-30T20:00:00Z')
    const lastVisitAt = '2026-06-01'
    expect(judge(rule, someone({ lastVisitAt }, [], 'Asia/Shanghai'), at).value).toBe(true)
    expect(judge(rule, someone({ lastVisitAt }, [], 'America/New_York'), at).value).toBe(false)
  })
})

describe('what somebody did', () => {
  const thrice = [
    paid('2026-06-01T12:00:00Z', { total: 10 }),
    paid('2026-06-20T12:00:00Z', { total: 90 }),
    paid('2026-07-01T12:00:00Z', { total: 50 }),
  ]
  const value = (rule: Rule, events = thrice) => judge(rule, someone({}, events), now).value

  test('without a count once is enough, and this very instant counts', () => {
    expect(value({ event: 'order.paid' })).toBe(true)
    expect(value({ event: 'order.paid', within: '1m' })).toBe(true)
    expect(value({ event: 'order.paid' }, [])).toBe(false)
    expect(value({ event: 'order' })).toBe(false)
    expect(value({ event: 'order.*' })).toBe(false)
  })

  test.each([
    [{ gte: 3 }, true],
    [{ gte: 4 }, false],
    [{ lte: 2 }, false],
    [{ lte: 3 }, true],
    [{ eq: 3 }, true],
    [{ eq: 0 }, false],
    [{ gte: 1, lte: 2 }, false],
    [{}, true],
  ])('three payments against %j: %s', (count, expected) => {
    expect(value({ event: 'order.paid', count })).toBe(expected)
  })

  test('none at all can be asked for', () => {
    expect(value({ event: 'visit.completed', count: { eq: 0 } })).toBe(true)
    expect(value({ event: 'visit.completed', count: { lte: 0 } })).toBe(true)
  })

  test('the window is half open: exactly thirty days ago is outside', () => {
    const rule: Rule = { event: 'order.paid', within: '30d' }
    expect(value(rule, [paid('2026-06-01T12:00:00Z')])).toBe(false)
    expect(value(rule, [paid('2026-06-01T12:00:00.001Z')])).toBe(true)
  })

  test('properties are those of the event, never of the customer', () => {
    const facts = someone({ total: 1_000 }, thrice)
    const rule = (least: number): Rule => ({
      event: 'order.paid',
      where: { attr: 'total', is: 'gte', value: least },
    })
    expect(judge(rule(90), facts, now)).toMatchObject({ value: true, used: { 'event:order.paid': 1 } })
    expect(judge(rule(91), facts, now)).toMatchObject({ value: false, used: { 'event:order.paid': 0 } })
  })

  test('an event of the future is not there yet, and it is known when it will be', () => {
    const judged = judge({ event: 'order.paid' }, someone({}, [paid('2026-07-02T12:00:00Z')]), now)
    expect(judged).toMatchObject({ value: false, flipsAt: instant('2026-07-02T12:00:00Z') })
  })

  test('“no purchase for 90 days” becomes true with nobody doing anything', () => {
    const rule: Rule = { not: { event: 'order.paid', within: '90d' } }
    const judged = judge(rule, someone({}, [paid('2026-05-01T12:00:00Z')]), now)
    expect(judged).toMatchObject({ value: false, flipsAt: instant('2026-07-30T12:00:00Z') })
    expect(judge(rule, someone({}, [paid('2026-05-01T12:00:00Z')]), judged.flipsAt ?? 0).value).toBe(true)
  })

  test('a property that runs out is seen to run out', () => {
    const rule: Rule = { event: 'offer.given', where: { attr: 'expiresAt', is: 'withinNext', value: '7d' } }
    const given = { name: 'offer.given', at: now - hour, properties: { expiresAt: '2026-07-03T12:00:00Z' } }
    expect(judge(rule, someone({}, [given]), now)).toMatchObject({
      value: true,
      flipsAt: instant('2026-07-03T12:00:00Z') + 1,
    })
  })
})

test('names that every object has are attributes like any other', () => {
  for (const attr of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(judge({ attr, is: 'isSet' }, someone(), now)).toMatchObject({
      value: false,
      used: { [`attr:${attr}`]: null },
    })
    const own = someone(JSON.parse(`{"${attr}":"x"}`))
    expect(judge({ attr, is: 'eq', value: 'x' }, own, now).value).toBe(true)
  }
})

const duration = fc.constantFrom('1h', '5h', '1d', '2d', '1w', '1mo')
const near = fc.integer({ min: now - 40 * 24 * hour, max: now + 10 * 24 * hour })
const dateText = near.map((at) => new Date(at).toISOString())
const date: fc.Arbitrary<Rule> = fc.record({
  attr: fc.constantFrom('a', 'b'),
  is: fc.constantFrom('olderThan' as const, 'newerThan' as const, 'withinNext' as const),
  value: duration,
})
const count = fc.constantFrom({ gte: 1 }, { eq: 0 }, { eq: 1 }, { lte: 1 }, { gte: 2 })
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    date,
    fc.record(
      { event: fc.constantFrom('e', 'f'), count, within: duration, where: date },
      { requiredKeys: ['event'] },
    ),
    tie('rule').map((not): Rule => ({ not })),
    fc.array(tie('rule'), { maxLength: 3 }).map((all): Rule => ({ all })),
    fc.array(tie('rule'), { maxLength: 3 }).map((any): Rule => ({ any })),
  ),
}))
const event = fc.record({
  name: fc.constantFrom('e', 'f'),
  at: near,
  properties: fc.dictionary(fc.constantFrom('a', 'b'), dateText),
})

test('a judgement holds until the instant it names: nothing flips unannounced', () => {
  fc.assert(
    fc.property(
      rule,
      fc.dictionary(fc.constantFrom('a', 'b'), dateText),
      fc.array(event, { maxLength: 4 }),
      fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe'),
      fc.integer({ min: 1, max: 60 * 24 * hour }),
      (one, attributes, events, zone, later) => {
        const facts = { attributes, events, memberOf: [], zone }
        const { value, flipsAt } = judge(one, facts, now)
        const until = flipsAt ?? Number.POSITIVE_INFINITY
        expect(until).toBeGreaterThan(now)
        const last = Math.min(now + later, until - 1)
        expect(judge(one, facts, last).value).toBe(value)
      },
    ),
    { numRuns: 3_000 },
  )
})

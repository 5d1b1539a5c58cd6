import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DueSpec } from './DueSpec.ts'
import { dueAt } from './dueAt.ts'
import { weekdayOf } from './zone.ts'

const shanghai = 'Asia/Shanghai'
const newYork = 'America/New_York'
const due = (spec: DueSpec, at: string, zone = 'UTC', attributes = {}) => {
  const result = dueAt(spec, { attributes, zone }, Date.parse(at))
  return 'at' in result ? `${result.kind} ${new Date(result.at).toISOString()}` : result.kind
}

describe('after a while', () => {
  test.each([
    ['2h', '2026-03-08T06:00:00Z', 'due 2026-03-08T08:00:00.000Z'],
    ['1d', '2026-03-07T15:00:00Z', 'due 2026-03-08T14:00:00.000Z'],
    ['24h', '2026-03-07T15:00:00Z', 'due 2026-03-08T15:00:00.000Z'],
    ['1mo', '2026-01-31T15:00:00Z', 'due 2026-02-28T15:00:00.000Z'],
    ['12mo', '2024-02-29T15:00:00Z', 'due 2025-02-28T15:00:00.000Z'],
  ])('%s from %s in New York is %s', (duration, at, expected) => {
    expect(due({ kind: 'after', duration }, at, newYork)).toBe(expected)
  })

  test('a zone of the node goes before the zone of the customer', () => {
    const spec: DueSpec = { kind: 'after', duration: '1d', at: '09:00', zone: shanghai }
    expect(due(spec, '2026-01-01T00:00:00Z', newYork)).toBe('due 2026-01-02T01:00:00.000Z')
  })

  test('with a time of day it is never less than the duration', () => {
    const spec: DueSpec = { kind: 'after', duration: '3h', at: '14:00' }
    expect(due(spec, '2026-01-01T11:00:00Z')).toBe('due 2026-01-01T14:00:00.000Z')
    expect(due(spec, '2026-01-01T11:00:00.001Z')).toBe('due 2026-01-02T14:00:00.000Z')
  })

  test('a time that the clock skips that night comes an hour later', () => {
    const spec: DueSpec = { kind: 'after', duration: '1d', at: '02:30' }
    expect(due(spec, '2026-03-07T05:00:00Z', newYork)).toBe('due 2026-03-08T07:30:00.000Z')
  })

  test('a time that comes twice is taken at its first', () => {
    const spec: DueSpec = { kind: 'after', duration: '1d', at: '01:30' }
    expect(due(spec, '2026-10-31T04:00:00Z', newYork)).toBe('due 2026-11-01T05:30:00.000Z')
  })
})

describe('the daily window', () => {
  const office: DueSpec = { kind: 'window', from: '09:00', to: '18:00', weekdays: [1, 2, 3, 4, 5] }
  test.each([
    ['2026-01-05T01:00:00Z', 'now'],
    ['2026-01-05T09:59:59Z', 'now'],
    ['2026-01-05T10:00:00Z', 'due 2026-01-06T01:00:00.000Z'],
    ['2026-01-05T00:59:59Z', 'due 2026-01-05T01:00:00.000Z'],
    ['2026-01-09T10:00:00Z', 'due 2026-01-12T01:00:00.000Z'],
    ['2026-01-10T04:00:00Z', 'due 2026-01-12T01:00:00.000Z'],
  ])('09:00–18:00 on weekdays in Shanghai, from %s: %s', (at, expected) => {
    expect(due(office, at, shanghai)).toBe(expected)
  })

  test.each([
    ['2026-01-02T22:00:00Z', 'now'],
    ['2026-01-03T01:59:59Z', 'now'],
    ['2026-01-03T02:00:00Z', 'due 2026-01-09T22:00:00.000Z'],
    ['2026-01-03T22:30:00Z', 'due 2026-01-09T22:00:00.000Z'],
    ['2026-01-02T01:00:00Z', 'due 2026-01-02T22:00:00.000Z'],
  ])('22:00–02:00 belongs to the Friday it began on, from %s: %s', (at, expected) => {
    expect(due({ kind: 'window', from: '22:00', to: '02:00', weekdays: [5] }, at)).toBe(expected)
  })

  test('without an end it is always the next beginning', () => {
    const spec: DueSpec = { kind: 'window', from: '09:00' }
    expect(due(spec, '2026-01-05T09:00:00Z')).toBe('due 2026-01-06T09:00:00.000Z')
    expect(due(spec, '2026-01-05T08:59:59.999Z')).toBe('due 2026-01-05T09:00:00.000Z')
  })

  test('from and to alike means the whole day, which begins at that time', () => {
    const spec: DueSpec = { kind: 'window', from: '06:00', to: '06:00', weekdays: [1] }
    expect(due(spec, '2026-01-06T05:59:00Z')).toBe('now')
    expect(due(spec, '2026-01-06T06:00:00Z')).toBe('due 2026-01-12T06:00:00.000Z')
  })
})

describe('a date of the customer', () => {
  const spec = { kind: 'date', attr: 'renewalAt', offset: '7d', before: true, at: '10:00' } as const
  const on = (renewalAt: unknown, at = '2026-03-01T00:00:00Z', one: DueSpec = spec) =>
    due(one, at, newYork, { renewalAt })

  test('a date alone is that day in the customer’s zone, across a change of the clock too', () => {
    expect(on('2026-03-14')).toBe('due 2026-03-07T15:00:00.000Z')
    expect(on('2026-03-15')).toBe('due 2026-03-08T14:00:00.000Z')
  })

  test('an instant is shifted from its local day', () => {
    expect(on('2026-03-15T02:00:00Z')).toBe('due 2026-03-07T15:00:00.000Z')
    expect(on('2026-03-15T02:00:00+08:00')).toBe('due 2026-03-07T15:00:00.000Z')
  })

  test('after the date without a time of day keeps the time of the date', () => {
    const after: DueSpec = { kind: 'date', attr: 'renewalAt', offset: '1mo' }
    expect(on('2026-03-10T08:15:00Z', undefined, after)).toBe('due 2026-04-10T08:15:00.000Z')
  })

  test('is past from its very instant on', () => {
    const bare: DueSpec = { kind: 'date', attr: 'renewalAt' }
    expect(on('2026-03-01T00:00:00.001Z', undefined, bare)).toBe('due 2026-03-01T00:00:00.001Z')
    expect(on('2026-03-01T00:00:00Z', undefined, bare)).toBe('past 2026-03-01T00:00:00.000Z')
  })

  test.each([
    null,
    undefined,
    '',
    'soon',
    '2026-3-1',
    '2026-02-30',
    20260301,
    1.5,
    true,
    {},
    ['2026-04-01'],
    '٢٠٢٦-٠٣-٠١',
  ])('%j is an error that names the value', (value) => {
    const result = dueAt(spec, { attributes: { renewalAt: value } as never, zone: newYork }, 0)
    expect(result).toEqual({ kind: 'error', value: value ?? null })
  })

  test('a name every object has is no date', () => {
    for (const attr of ['__proto__', 'constructor', 'toString'])
      expect(due({ kind: 'date', attr }, '2026-01-01T00:00:00Z')).toBe('error')
  })

  test.each(['0000-01-01', '0000-01-01T00:00:00Z'])(
    'the beginning of the calendar (%s) is a date like any other',
    (value) => {
      for (const offset of ['3660d', '120mo', '87600h'])
        for (const before of [true, false])
          expect(on(value, undefined, { ...spec, offset, before })).toMatch(/^past /)
    },
  )

  test.each(['9999-12-31', '9999-12-31T23:59:59Z'])(
    '“never” (%s) is waited for; what lies beyond it is an error',
    (value) => {
      for (const offset of ['3660d', '120mo', '87600h']) {
        expect(on(value, undefined, { ...spec, offset, before: true })).toMatch(/^due /)
        expect(on(value, undefined, { ...spec, offset, before: false })).toBe('error')
      }
      expect(on('9999-12-31T12:00:00Z', undefined, spec)).toMatch(/^due /)
    },
  )
})

const zone = fc.constantFrom('UTC', newYork, shanghai, 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Cairo')
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const weekdays = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), {
  nil: undefined,
})
const at = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2035, 0) })

test('whatever the spec, zone and instant: a due date is later, and on a day that was asked for', () => {
  const spec = fc.oneof(
    fc.record({
      kind: fc.constant('after' as const),
      duration: fc.constantFrom('1m', '5h', '1d', '1mo'),
      at: fc.option(time, { nil: undefined }),
      weekdays,
    }),
    fc.record({
      kind: fc.constant('window' as const),
      from: time,
      to: fc.option(time, { nil: undefined }),
      weekdays,
    }),
  )
  fc.assert(
    fc.property(spec, zone, at, (one, where, now) => {
      const result = dueAt(one, { attributes: {}, zone: where }, now)
      if (result.kind === 'now') {
        expect(one.kind).toBe('window')
        return
      }
      expect(result.kind).toBe('due')
      if (!('at' in result)) return
      expect(result.at).toBeGreaterThan(now)
      expect(result.at - now).toBeLessThan(50 * 24 * 3_600_000)
      if (one.weekdays) expect(one.weekdays).toContain(weekdayOf(result.at, where))
    }),
    { numRuns: 2_000 },
  )
})

import { expect, test } from 'vitest'
import { happenedAt } from './happenedAt.ts'

const now = Date.UTC(2026, 2, 2, 12)
const iso = (at: number) => new Date(at).toISOString()
const minute = 60_000

test('an event without a time happened when it arrived', () => {
  expect(happenedAt({}, now)).toBe(now)
  expect(happenedAt({ timestamp: null }, now)).toBe(now)
})

test('what the client says of the past is believed when it does not say when it sent it', () => {
  expect(happenedAt({ timestamp: iso(now - 9 * minute) }, now)).toBe(now - 9 * minute)
  expect(happenedAt({ timestamp: '1970-01-01' }, now)).toBe(0)
})

test('a clock that is a year wrong is put right by the time it sent at', () => {
  const wrong = now + 365 * 86_400_000
  expect(happenedAt({ timestamp: iso(wrong - minute), sentAt: iso(wrong) }, now)).toBe(now - minute)
  expect(happenedAt({ timestamp: iso(wrong - minute) }, now, iso(wrong))).toBe(now - minute)
  expect(happenedAt({ originalTimestamp: iso(wrong - minute) }, now, iso(wrong))).toBe(now - minute)
})

test('a time that somebody corrected already is not corrected again', () => {
  const message = { timestamp: iso(now - minute), originalTimestamp: iso(now + 9 * minute) }
  expect(happenedAt(message, now, iso(now + 30 * minute))).toBe(now - minute)
})

test.each(['9999-12-31T23:59:59Z', iso(now + minute)])(
  'what is told of the future, %s, happens now',
  (timestamp) => {
    expect(happenedAt({ timestamp }, now)).toBe(now)
    expect(happenedAt({ timestamp, sentAt: iso(now) }, now)).toBe(now)
  },
)

test.each(['yesterday', '2026-02-30', '1969-12-31T23:59:59Z', '', 17, {}, '2026-03-02T25:00:00Z'])(
  'the time %s is refused by the name of its field',
  (value) => {
    expect(happenedAt({ timestamp: value }, now)).toMatchObject({ field: 'timestamp' })
    expect(happenedAt({ timestamp: iso(now), sentAt: value }, now)).toMatchObject({ field: 'sentAt' })
  },
)

test('a sending so late that the event would lie before 1970 is refused', () => {
  const message = { timestamp: iso(now), sentAt: '9999-12-31T00:00:00Z' }
  expect(happenedAt(message, now)).toMatchObject({ field: 'sentAt' })
})

import { expect, test } from 'vitest'
import { dueAt } from './dueAt.ts'
import { instantFrom } from './Instant.ts'

test('a day that the calendar does not have is no instant', () => {
  for (const text of ['2026-02-30', '2026-02-29', '2026-04-31T10:00Z', '2026-02-30T00:00:00.000+08:00'])
    expect(instantFrom(text)).toBeUndefined()
})

test('29 February is an instant in a leap year, also in early centuries', () => {
  expect(instantFrom('2028-02-29')).toBe(Date.UTC(2028, 1, 29))
  expect(instantFrom('0004-02-29T00:00Z')).toBeDefined()
})

test('the 31st of a month in a zone ahead of UTC keeps its own date', () => {
  expect(instantFrom('2026-01-31T00:30+08:00')).toBe(Date.UTC(2026, 0, 30, 16, 30))
})

test('a wait on 30 February is an error with the value, not an exception', () => {
  const due = dueAt(
    { kind: 'date', attr: 'renewal' },
    { attributes: { renewal: '2026-02-30' }, zone: 'Europe/Athens' },
    0,
  )
  expect(due).toEqual({ kind: 'error', value: '2026-02-30' })
})

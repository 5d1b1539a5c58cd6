import { expect, test } from 'vitest'
import type { EntryPlan } from '../node/EntryPlan.ts'
import { isoOf } from '../time/Instant.ts'
import { firstSweep, nextSweepAt } from './nextSweepAt.ts'

const zone = 'Asia/Shanghai'
const at = (local: string) => Date.parse(`${local}+08:00`)
const plan = (trigger: EntryPlan['trigger']): EntryPlan => ({ audience: { all: [] }, trigger })
const daily = plan({ kind: 'schedule', at: '09:00' })

test('a daily look-through is at nine by the wall clock of the workspace', () => {
  expect(nextSweepAt(daily, at('2026-03-02T08:59:00'), zone)).toBe(at('2026-03-02T09:00:00'))
  expect(nextSweepAt(daily, at('2026-03-02T09:00:00'), zone)).toBe(at('2026-03-03T09:00:00'))
})

test('weekdays are those of the local calendar', () => {
  const mondays = plan({ kind: 'schedule', at: '00:30', weekdays: [1] })
  // Sunday evening in UTC is Monday in Shanghai.
  expect(nextSweepAt(mondays, Date.parse('2026-03-01T16:00:00Z'), zone)).toBe(at('2026-03-02T00:30:00'))
  expect(nextSweepAt(mondays, at('2026-03-02T00:30:00'), zone)).toBe(at('2026-03-09T00:30:00'))
})

test('a schedule may name a zone of its own, and keeps its hour when clocks change', () => {
  const athens = plan({ kind: 'schedule', at: '09:00', zone: 'Europe/Athens' })
  const before = nextSweepAt(athens, Date.parse('2026-03-28T00:00:00Z'), zone)
  expect(isoOf(before ?? 0)).toBe('2026-03-28T07:00:00.000Z')
  expect(isoOf(nextSweepAt(athens, before ?? 0, zone) ?? 0)).toBe('2026-03-29T06:00:00.000Z')
})

test('days on which nothing ran are not made up for', () => {
  expect(nextSweepAt(daily, at('2026-03-20T11:00:00'), zone)).toBe(at('2026-03-21T09:00:00'))
})

test('a journey that looks once does so when it is published, and never again', () => {
  const once = plan({ kind: 'once' })
  expect(firstSweep(once, 1_000, zone)).toEqual({ at: 1_000, inside: false })
  expect(nextSweepAt(once, 1_000, zone)).toBeUndefined()
})

test('a journey that events lead into is not swept', () => {
  const byEvent = plan({ kind: 'event', event: 'order.paid' })
  expect(firstSweep(byEvent, 1_000, zone)).toBeUndefined()
})

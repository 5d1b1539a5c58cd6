import { localIso } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { sampleArrivals } from './sampleArrivals.ts'

const zone = 'Asia/Shanghai'
const now = Date.parse('2026-03-14T06:20:00Z')
const local = (at: number) => localIso(at, zone).slice(0, 16)

test('who arrives a minute after the time of day waits a whole day longer', () => {
  const [after, before] = sampleArrivals({ mode: 'duration', for: '1d', at: '14:00' }, now, zone)
  expect(local(after?.arrives ?? 0)).toBe('2026-03-15T14:01')
  expect(after?.due).toEqual({ kind: 'due', at: Date.parse('2026-03-17T14:00:00+08:00') })
  expect(local(before?.arrives ?? 0)).toBe('2026-03-16T12:30')
  expect(before?.due).toEqual({ kind: 'due', at: Date.parse('2026-03-17T14:00:00+08:00') })
})

test('one of three arrives late on a Saturday, where weekdays matter', () => {
  const samples = sampleArrivals(
    { mode: 'window', from: '09:00', to: '20:00', weekdays: [1, 2, 3, 4, 5] },
    now,
    zone,
  )
  const saturday = samples[2]
  expect(new Date(`${local(saturday?.arrives ?? 0)}Z`).getUTCDay()).toBe(6)
  expect(saturday?.due.kind).toBe('due')
})

test('a wait on a date is shown with a date ahead, a close one and a past one', () => {
  const samples = sampleArrivals(
    { mode: 'date', attr: 'renewsAt', offset: '7d', before: true, late: 'port' },
    now,
    zone,
  )
  expect(samples.map(({ due }) => due.kind)).toEqual(['due', 'past', 'past'])
})

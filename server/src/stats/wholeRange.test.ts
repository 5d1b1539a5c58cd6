import { expect, test } from 'vitest'
import { wholeRange } from './wholeRange.ts'

const at = (text: string) => Date.parse(text)
const now = at('2026-03-20T10:20:00Z')
const told = (from: string, to: string, zone: string) => {
  const range = wholeRange({ from: at(from), to: at(to) }, zone, now)
  return [new Date(range.from).toISOString(), new Date(range.to).toISOString()]
}

test('a range of these days is told by whole hours', () => {
  expect(told('2026-03-19T10:20:00Z', '2026-03-20T10:20:00Z', 'UTC')).toEqual([
    '2026-03-19T10:00:00.000Z',
    '2026-03-20T11:00:00.000Z',
  ])
  expect(told('2026-03-19T10:00:00Z', '2026-03-20T10:00:00Z', 'UTC')).toEqual([
    '2026-03-19T10:00:00.000Z',
    '2026-03-20T10:00:00.000Z',
  ])
})

test('hours are those of the wall clock: in Kathmandu they begin at a quarter', () => {
  expect(told('2026-03-19T10:20:00Z', '2026-03-20T10:20:00Z', 'Asia/Kathmandu')[0]).toBe(
    '2026-03-19T10:15:00.000Z',
  )
})

test('what is older than a fortnight is told by whole days of the zone', () => {
  expect(told('2026-02-10T18:30:00Z', '2026-02-11T09:00:00Z', 'Asia/Shanghai')).toEqual([
    '2026-02-10T16:00:00.000Z',
    '2026-02-11T16:00:00.000Z',
  ])
})

import { expect, test } from 'vitest'
import { createFormat } from './createFormat.ts'

const hour = 3_600_000
const shanghai = createFormat('en', 'Asia/Shanghai')

test('times are shown in the zone of the workspace, not of the browser', () => {
  expect(shanghai.dateTime('2026-03-02T17:30:00Z')).toBe('Mar 3, 2026, 01:30')
  expect(shanghai.offset('2026-03-02T17:30:00Z')).toBe('GMT+8')
})

test('midnight is 00:00, never 24:00', () => {
  expect(shanghai.time('2026-03-02T16:00:00Z')).toBe('00:00')
})

test('a span names its two largest units, and skips an empty one', () => {
  expect(shanghai.span(3 * 24 * hour + 4 * hour + 50)).toBe('3 days, 4 hours')
  expect(shanghai.span(3 * 24 * hour)).toBe('3 days')
  expect(shanghai.span(0)).toBe('0 seconds')
  expect(createFormat('zh-CN', 'Asia/Shanghai').span(26 * hour)).toBe('1天2小时')
})

test('relative times look from the clock of the workspace', () => {
  expect(shanghai.relative('2026-03-05T00:00:00Z', '2026-03-02T00:00:00Z')).toBe('in 3 days')
  expect(shanghai.relative('2026-03-01T22:00:00Z', '2026-03-02T00:00:00Z')).toBe('2 hours ago')
})

test('a share of nobody is no number', () => {
  expect(shanghai.share(0, 0)).toBe('–')
  expect(shanghai.share(35, 210)).toBe('16.7%')
})

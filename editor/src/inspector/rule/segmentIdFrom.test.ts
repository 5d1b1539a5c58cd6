import { expect, test } from 'vitest'
import { segmentIdFrom } from './segmentIdFrom.ts'

test('a segment gets an id that reads like its name', () => {
  expect(segmentIdFrom('Lost 6–12 months, tier A', [])).toBe('lost-6-12-months-tier-a')
  expect(segmentIdFrom('Café fidèle', [])).toBe('cafe-fidele')
})

test('names in Chinese and names that are taken get a number', () => {
  expect(segmentIdFrom('高价值流失客户', [])).toBe('segment')
  expect(segmentIdFrom('高价值流失客户', ['segment', 'segment-2'])).toBe('segment-3')
})

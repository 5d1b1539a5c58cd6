import { expect, test } from 'vitest'
import { fitText, type Measure, wrapText } from './fitText.ts'

/** Every sign is as wide as its font is high. */
const measure: Measure = (text, { size }) => [...text].length * size
const font = { size: 10 }

test('a text that is too wide for its place is cut with dots, and never through a sign', () => {
  expect(fitText('Wait', 40, font, measure)).toBe('Wait')
  expect(fitText('Wait 3 days', 60, font, measure)).toBe('Wait…')
  expect(fitText('🎁🎁🎁🎁', 30, font, measure)).toBe('🎁🎁…')
  expect(fitText('Wait', 5, font, measure)).toBe('…')
})

test('a note is broken between words, and Chinese between any two signs', () => {
  expect(wrapText('Ask the shop first', 90, font, measure)).toEqual(['Ask the', 'shop', 'first'])
  expect(wrapText('先问门店\n再发', 30, font, measure)).toEqual(['先问门', '店', '再发'])
})

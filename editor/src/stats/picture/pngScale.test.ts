import { expect, test } from 'vitest'
import { pngScale } from './pngScale.ts'

test('a small drawing is painted sharp, a large one as sharp as one image can be', () => {
  expect(pngScale({ width: 2_000, height: 1_000 })).toBe(2)
  expect(pngScale({ width: 16_000, height: 2_000 })).toBe(1)
  expect(pngScale({ width: 12_500, height: 10_000 })).toBeCloseTo(0.8)
})

test('a drawing whose letters could not be read is not painted', () => {
  expect(pngScale({ width: 100_000, height: 500 })).toBeUndefined()
})

import { expect, test } from 'vitest'
import { plainNumber } from './plainNumber.ts'

test.each([
  ['1,200', 1_200],
  ['12,345.5', 12_345.5],
  ['1,200,000', 1_200_000],
  ['1,5', 1.5],
  ['0,125', 0.125],
  ['1.', 1],
  ['-3,000', -3_000],
  ['１２', 12],
  [' 7 ', 7],
])('%s is the number %d', (text, number) => {
  expect(Number(plainNumber(text))).toBe(number)
})

test('what is no number stays none', () => {
  for (const text of ['12a', '1,2,3', '--1']) expect(Number(plainNumber(text))).toBeNaN()
})

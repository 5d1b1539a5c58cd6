import { expect, test } from 'vitest'
import { minorOf } from './minorOf.ts'

test('whole units become minor ones by their digits: no hundredth is lost to binary fractions', () => {
  expect(minorOf(12.5, 2)).toBe(1_250)
  expect(minorOf(0.1 + 0.2, 2)).toBe(30)
  expect(minorOf(1.005, 2)).toBe(101)
  expect(minorOf(8.115, 2)).toBe(812)
  expect(minorOf(4.35, 2)).toBe(435)
  expect(minorOf(1_250, 0)).toBe(1_250)
  expect(minorOf(1.2345, 3)).toBe(1_235)
  expect(minorOf(0, 2)).toBe(0)
  expect(minorOf(1e-9, 2)).toBe(0)
})

test('a plain decimal as text is an amount, as shops send it; anything that has to be guessed at is not', () => {
  expect(minorOf('12.50', 2)).toBe(1_250)
  expect(minorOf('0012', 2)).toBe(1_200)
  for (const text of ['12,50', '1.234,00', '¥12', '12.50 CNY', ' 12', '1e3', '.5', '12.', 'NaN', '+3'])
    expect([text, minorOf(text, 2)]).toEqual([text, 'notNumber'])
})

test('nothing, what is no number, less than nothing and too much are no amount, and it is told which', () => {
  expect([undefined, null, ''].map((one) => minorOf(one, 2))).toEqual(Array(3).fill('missing'))
  expect([true, [], {}, Number.NaN, Number.POSITIVE_INFINITY].map((one) => minorOf(one, 2))).toEqual(
    Array(5).fill('notNumber'),
  )
  expect([-0.01, '-12.50', -1e30, -1e-9].map((one) => minorOf(one, 2))).toEqual(Array(4).fill('negative'))
  expect([-0, '-0.00'].map((one) => minorOf(one, 2))).toEqual([0, 0])
  expect(minorOf(1e10, 2)).toBe(1e12)
  expect([1e10 + 0.01, 1e21, 1e300, '9'.repeat(40)].map((one) => minorOf(one, 2))).toEqual(
    Array(4).fill('tooLarge'),
  )
  expect(minorOf('9'.repeat(41), 2)).toBe('notNumber')
})

import { expect, test } from 'vitest'
import { differenceOfShares } from './differenceOfShares.ts'

/** The worked examples of Newcombe's paper, table II, method 10. */
test.each([
  [{ count: 56, of: 70 }, { count: 48, of: 80 }, 0.2, 0.0524, 0.3339],
  [{ count: 9, of: 10 }, { count: 3, of: 10 }, 0.6, 0.1705, 0.809],
  [{ count: 10, of: 10 }, { count: 0, of: 20 }, 1, 0.6791, 1],
  [{ count: 5, of: 56 }, { count: 0, of: 29 }, 0.0893, -0.0381, 0.1926],
])('%o against %o', (first, second, difference, low, high) => {
  const told = differenceOfShares(first, second)
  expect(told.difference).toBeCloseTo(difference, 4)
  expect(told.low).toBeCloseTo(low, 4)
  expect(told.high).toBeCloseTo(high, 4)
})

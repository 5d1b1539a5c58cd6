import type { GoalWorth } from '@rekindle/server/contract'
import { expect, test } from 'vitest'
import { moneyOf } from './moneyOf.ts'

const worth = (more: Partial<GoalWorth>): GoalWorth => ({
  ...{ currency: 'CNY', digits: 2, sum: 0, beforeAnyMessage: 0, nodes: {}, unvalued: {} },
  ...more,
})

test('goals of one currency are added up, each amount at the card it came after', () => {
  const values = {
    paid: worth({ sum: 900, beforeAnyMessage: 100, nodes: { n_a: 500, n_b: 300 }, unvalued: { missing: 1 } }),
    renewed: worth({ sum: 250, nodes: { n_b: 250 }, unvalued: { negative: 3, missing: 1 } }),
  }
  expect(moneyOf({ values })).toEqual({
    ...{ currency: 'CNY', digits: 2, sum: 1_150, beforeAnyMessage: 100 },
    ...{ nodes: { n_a: 500, n_b: 550 }, most: 550 },
    unvalued: [
      ['negative', 3],
      ['missing', 2],
    ],
  })
})

test('yuan and dollars are never added, and without a goal that is worth something there is no money', () => {
  const dollars = worth({ currency: 'USD', sum: 5 })
  expect(moneyOf({ values: { paid: worth({ sum: 5 }), renewed: dollars } })).toBeUndefined()
  expect(moneyOf({})).toBeUndefined()
  expect(moneyOf(undefined)).toBeUndefined()
})

import { expect, test } from 'vitest'
import type { GoalValue } from '../flow/GoalValue.ts'
import { goalMoney } from './goalMoney.ts'

const total: GoalValue = { from: 'event', property: 'total', unit: 'major', currency: 'CNY' }

test('an order is worth what its total says, in the smallest unit of the currency', () => {
  expect(goalMoney(total, { total: 380 })).toEqual({ value: 38_000 })
  expect(goalMoney({ ...total, currency: 'JPY' }, { total: 380 })).toEqual({ value: 380 })
  expect(goalMoney({ ...total, currency: 'KWD' }, { total: '1.25' })).toEqual({ value: 1_250 })
})

test('a system that counts in cents says so, and its cents are taken as they are', () => {
  expect(goalMoney({ ...total, unit: 'minor' }, { total: 38_000 })).toEqual({ value: 38_000 })
})

test('a fixed value needs nothing of the event', () => {
  const fixed: GoalValue = { from: 'fixed', amount: 9_900, currency: 'EUR' }
  expect(goalMoney(fixed, { total: -3, currency: 'USD' })).toEqual({ value: 9_900 })
})

test('an event in another currency has no value here; its own in small letters is the same', () => {
  expect(goalMoney(total, { total: 380, currency: 'USD' })).toEqual({ unvalued: 'otherCurrency' })
  expect(goalMoney(total, { total: 380, currency: 'cny' })).toEqual({ value: 38_000 })
})

test('what every object has by birth is no property of the event', () => {
  expect(goalMoney({ ...total, property: 'constructor' }, {})).toEqual({ unvalued: 'missing' })
})

import { expect, test } from 'vitest'
import { smsParts } from './smsParts.ts'

test('Chinese fits 70 letters into one message and 67 into each part of a longer one', () => {
  expect(smsParts('好'.repeat(70))).toEqual({ letters: 70, parts: 1 })
  expect(smsParts('好'.repeat(71))).toEqual({ letters: 71, parts: 2 })
  expect(smsParts('好'.repeat(135))).toEqual({ letters: 135, parts: 3 })
})

test('plain English fits 160, and one foreign letter makes the whole text short', () => {
  expect(smsParts('a'.repeat(160)).parts).toBe(1)
  expect(smsParts('a'.repeat(161)).parts).toBe(2)
  expect(smsParts(`${'a'.repeat(100)}…`).parts).toBe(2)
})

test('the euro sign takes two places', () => {
  expect(smsParts('€'.repeat(81))).toEqual({ letters: 162, parts: 2 })
})

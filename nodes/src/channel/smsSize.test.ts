import { expect, test } from 'vitest'
import { smsSize } from './smsSize.ts'

test('160 letters of the GSM alphabet are one message, one more makes two', () => {
  expect(smsSize('a'.repeat(160))).toEqual({ units: 160, segments: 1, unicode: false })
  expect(smsSize('a'.repeat(161)).segments).toBe(2)
  expect(smsSize('a'.repeat(307)).segments).toBe(3)
})

test('Chinese text has 70 characters a message, 67 when split', () => {
  expect(smsSize('回'.repeat(70))).toEqual({ units: 70, segments: 1, unicode: true })
  expect(smsSize('回'.repeat(71)).segments).toBe(2)
  expect(smsSize('回'.repeat(135)).segments).toBe(3)
})

test('an emoji counts twice and makes the whole message Unicode', () => {
  expect(smsSize('Hi 👋')).toEqual({ units: 5, segments: 1, unicode: true })
})

test('brackets and the euro sign take two places', () => {
  expect(smsSize('[€5]').units).toBe(7)
})

test('one foreign letter makes a text of Latin letters short', () => {
  expect(smsSize(`${'a'.repeat(100)}…`).segments).toBe(2)
})

test('no text is no message', () => {
  expect(smsSize('').segments).toBe(0)
})

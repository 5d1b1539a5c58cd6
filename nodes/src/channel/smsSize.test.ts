import { expect, test } from 'vitest'
import { smsSize } from './smsSize.ts'

test('160 letters of the GSM alphabet are one message, one more makes two', () => {
  expect(smsSize('a'.repeat(160))).toEqual({ units: 160, segments: 1, unicode: false })
  expect(smsSize('a'.repeat(161)).segments).toBe(2)
  expect(smsSize('a'.repeat(307)).segments).toBe(3)
})

test('Chinese text has 70 characters a message, 67 when split', () => {
  expect(smsSize('回'.repeat(70))).toEqual({ units: 70, segments: 1, unicode: true, odd: '回' })
  expect(smsSize('回'.repeat(71)).segments).toBe(2)
  expect(smsSize('回'.repeat(135)).segments).toBe(3)
})

test('an emoji counts twice and makes the whole message Unicode', () => {
  expect(smsSize('Hi 👋')).toEqual({ units: 5, segments: 1, unicode: true, odd: '👋' })
})

test('brackets and the euro sign take two places', () => {
  expect(smsSize('[€5]').units).toBe(7)
})

test('one foreign letter makes a text of Latin letters short', () => {
  expect(smsSize(`${'a'.repeat(100)}…`).segments).toBe(2)
})

test('a letter of two places that does not fit goes to the next message whole', () => {
  // 152 places, the euro sign does not fit into the 153rd: 306 places fill three messages.
  const text = `${'a'.repeat(152)}€${'a'.repeat(152)}`
  expect([smsSize(text).units, smsSize(text).segments]).toEqual([306, 3])
  expect(smsSize('a'.repeat(306)).segments).toBe(2)
  // The same for an emoji at the end of 67 units.
  expect(smsSize(`${'回'.repeat(66)}👋${'回'.repeat(66)}`)).toMatchObject({ units: 134, segments: 3 })
  expect(smsSize('回'.repeat(134)).segments).toBe(2)
})

test('the letter that makes a text dear is named', () => {
  expect(smsSize('We’ll wait').odd).toBe('’')
  expect(smsSize("We'll wait").odd).toBeUndefined()
})

test('no text is no message', () => {
  expect(smsSize('').segments).toBe(0)
})

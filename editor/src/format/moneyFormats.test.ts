import { expect, test } from 'vitest'
import { moneyFormats } from './moneyFormats.ts'

const yuan = { currency: 'CNY', digits: 2 }
const yen = { currency: 'JPY', digits: 0 }
const english = moneyFormats('en')
const chinese = moneyFormats('zh-CN')

test('an amount is said in the reader’s language, by the digits of its own currency', () => {
  expect(english.money(1_250, yuan)).toBe('CN¥12.50')
  expect(chinese.money(1_250, yuan)).toBe('¥12.50')
  expect(english.money(1_250, yen)).toBe('¥1,250')
  expect(english.money(1_250, { currency: 'KWD', digits: 3 })).toBe('KWD\u00a01.250')
  // What a browser thinks of rupiah does not matter: the amount says that it has two digits.
  expect(english.money(1_250, { currency: 'IDR', digits: 2 })).toBe('IDR\u00a012.50')
})

test('a whole amount has no decimals, and a mean of people is rounded to the smallest unit', () => {
  expect(chinese.money(38_000, yuan)).toBe('¥380')
  expect(chinese.money(1_233.4, yuan)).toBe('¥12.33')
})

test('where there is little room large amounts are told roughly, as each language counts', () => {
  expect(chinese.moneyShort(1_250, yuan)).toBe('¥12.50')
  expect(chinese.moneyShort(1_234_567, yuan)).toBe('¥12,346')
  expect(chinese.moneyShort(123_456_789, yuan)).toBe('¥123.5万')
  expect(english.moneyShort(123_456_789, yuan)).toBe('CN¥1.2M')
})

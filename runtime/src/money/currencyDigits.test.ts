import { expect, test } from 'vitest'
import { currencyDigits } from './currencyDigits.ts'

test('a yen has no smaller unit, a yuan has two digits, a Kuwaiti dinar three', () => {
  expect(['JPY', 'CNY', 'KWD'].map(currencyDigits)).toEqual([0, 2, 3])
})

test('what money looks like to Intl agrees, but where shops leave a unit out that ISO 4217 has', () => {
  const usual = (currency: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
  const others = Intl.supportedValuesOf('currency').filter((code) => usual(code) !== currencyDigits(code))
  // Whatever the engine thinks of them: none is one of those most money is counted in.
  const large = 'AED AUD BRL CAD CHF CNY EUR GBP HKD INR JPY KRW KWD MXN SGD THB TRY TWD USD VND ZAR'
  expect(others.filter((code) => large.includes(code))).toEqual([])
  expect(others.length).toBeLessThan(30)
})

import { expect, test } from 'vitest'
import type { CopyInput } from './CopyInput.ts'
import { missingNames } from './missingNames.ts'

const input: CopyInput = {
  customer: { name: 'Ada', car: null, city: '' },
  offer: { title: { en: 'Free pick-up' }, value: 80_000 },
  brand: { name: 'Harbour Garage' },
  currency: 'CNY',
  locale: 'en',
  zone: 'Asia/Shanghai',
  at: Date.parse('2026-11-30T20:00:00Z'),
}
const missing = (body: string, subject?: string) =>
  missingNames({ body, ...(subject === undefined ? {} : { subject }) }, input)

test('what would be printed as nothing is named once, in the order it is read', () => {
  expect(
    missing('{{ customer.name }}, your {{ customer.car }}: {{ customer.visits }}, {{ customer.car }}'),
  ).toEqual(['customer.car', 'customer.visits'])
  expect(missing('Hello', 'In {{ customer.city }}')).toEqual(['customer.city'])
  expect(missing('{{ offer.title }} until {{ offer.expiresAt | date }}')).toEqual(['offer.expiresAt'])
  expect(missing('{{ custmer.name }}')).toEqual(['custmer'])
})

test('what has a default, or is asked about first, is not missing', () => {
  expect(missing('{{ customer.car | default: "your car" }}')).toEqual([])
  expect(missing('{% if customer.car %}Your {{ customer.car }}{% else %}Your car{% endif %}')).toEqual([])
  expect(missing('{% unless customer.car == "van" %}Welcome{% endunless %}')).toEqual([])
})

test('copy with a fault misses nothing', () => {
  expect(missing('{% if %}')).toEqual([])
  expect(missing('{{ customer.car | nothingLikeIt }}')).toEqual([])
})

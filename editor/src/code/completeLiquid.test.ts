import { expect, test } from 'vitest'
import { completeLiquid } from './completeLiquid.ts'

const car = {
  name: 'car',
  kind: 'text',
  seen: 3,
  personal: false,
  values: [{ value: 'sedan', count: 3 }],
} as const
const names = [{ ...car, values: [...car.values] }]
const offered = (before: string) => completeLiquid(before, names).map(({ label }) => label)

test('attributes that customers have are offered after "customer.", each with an example', () => {
  expect(completeLiquid('Hi {{ customer.', names)).toEqual([
    { label: 'name', about: undefined },
    { label: 'car', about: 'sedan' },
  ])
})

test('the offer, the brand and filters are offered in their place, and nothing in plain text', () => {
  expect(offered('{{ ')).toEqual(['customer', 'offer', 'brand'])
  expect(offered('{{ offer.va')).toContain('value')
  expect(offered('{{ offer.value | ')).toContain('money')
  expect(offered('{{ customer.name }} and ')).toEqual([])
  expect(offered('Hello')).toEqual([])
})

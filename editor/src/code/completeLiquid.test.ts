import { expect, test } from 'vitest'
import { completeLiquid } from './completeLiquid.ts'

const known = (name: string, value: string) =>
  ({ name, kind: 'text', seen: 3, personal: false, values: [{ value, count: 3 }] }) as const
const names = [known('car', 'sedan'), known('first visit', '2024')].map((one) => ({
  ...one,
  values: [...one.values],
}))
const offered = (before: string) => completeLiquid(before, names).map(({ label }) => label)

test('attributes that customers have are offered after "customer.", each with an example', () => {
  expect(completeLiquid('Hi {{ customer.', names)).toEqual([
    { label: 'name', about: undefined, kind: 'name' },
    { label: 'car', about: 'sedan', kind: 'name' },
    {
      ...{ label: 'first visit', about: '2024', kind: 'name' },
      ...{ insert: '["first visit"]', eatsPoint: true },
    },
  ])
})

test('the offer, the brand and filters are offered in their place, and nothing in plain text', () => {
  expect(offered('{{ ')).toEqual(['customer', 'offer', 'brand'])
  expect(offered('{{ offer.va')).toContain('value')
  expect(offered('{{ offer.value | ')).toContain('money')
  expect(offered('{{ customer.name }} and ')).toEqual([])
  expect(offered('Hello')).toEqual([])
})

test('conditions are completed as well: first what may be asked, then of what', () => {
  expect(offered('{% i')).toContain('if')
  expect(offered('{% if ')).toContain('customer')
  expect(offered('{% if customer.')).toContain('car')
  expect(offered('{% if customer.car == "a" and ')).toContain('offer')
  expect(offered('{% endif %} and ')).toEqual([])
})

test('within quotation marks nothing is offered', () => {
  expect(offered('{{ customer.name | default: "')).toEqual([])
  expect(offered('{% if customer.car == "')).toEqual([])
})

import { renderCopy } from '@rekindle/runtime/copy'
import { expect, test } from 'vitest'
import { liquidPath } from './liquidPath.ts'

test('whatever customers’ attributes are called, what is inserted prints them', () => {
  const names = [
    'car',
    'last-visit',
    'first name',
    '会员等级',
    '2nd_car',
    'shoe.size',
    'say "hi"',
    "driver's seat",
  ]
  for (const name of names) {
    const path = liquidPath('customer', name)
    const place = { brand: {}, currency: 'CNY', locale: 'en', zone: 'UTC', at: 0 }
    expect([name, renderCopy({ body: `{{ ${path} }}` }, { ...place, customer: { [name]: 'Ada' } })]).toEqual([
      name,
      { body: 'Ada' },
    ])
  }
})

test('a name with both kinds of quotes cannot be written, and is not offered', () => {
  expect(liquidPath('customer', `"it's"`)).toBeUndefined()
})

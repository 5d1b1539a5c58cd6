import { expect, test } from 'vitest'
import { rankItems } from './rankItems.ts'

const items = [
  { label: 'Greeting by SMS', words: 'Hello, a free check' },
  { label: 'Free check', about: 'Offer' },
  { label: 'Wait', about: '3 days' },
]
const names = (query: string) => rankItems(items, query).map(({ label }) => label)

test('a name that begins with what is typed comes before copy that holds it', () => {
  expect(names('free')).toEqual(['Free check', 'Greeting by SMS'])
})

test('all words must be there, in any order and place', () => {
  expect(names('sms greeting')).toEqual(['Greeting by SMS'])
  expect(names('days')).toEqual(['Wait'])
  expect(names('days sms')).toEqual([])
  expect(names(' ')).toHaveLength(3)
})

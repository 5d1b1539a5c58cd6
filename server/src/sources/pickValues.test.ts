import { expect, test } from 'vitest'
import { pickValues } from './pickValues.ts'

const answer = {
  account: { balance: 12.5, tags: ['gold', 'early'], note: null, deep: { er: 1 } },
  list: [{ a: 1 }],
}

test('values are taken from where the path leads', () => {
  expect(pickValues(answer, { balance: 'account.balance', tags: 'account.tags', first: 'list.0.a' })).toEqual(
    {
      balance: 12.5,
      tags: ['gold', 'early'],
      first: 1,
    },
  )
})

test('what is missing, empty or not a plain value leaves the attribute as it was', () => {
  const keep = {
    a: 'account.nothing',
    b: 'account.note',
    c: 'account.deep',
    d: 'toString',
    e: 'account.constructor',
  }
  expect(pickValues(answer, keep)).toEqual({})
  expect(pickValues('text', { a: 'length' })).toEqual({})
  expect(pickValues({ long: 'x'.repeat(1_000_000) }, { a: 'long' })).toEqual({})
})

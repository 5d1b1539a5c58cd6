import { expect, test } from 'vitest'
import { isSystemic } from './isSystemic.ts'

const failure = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['a lost connection', 'CONNECTION_CLOSED'],
  ['a refused connection', 'ECONNREFUSED'],
  ['a deadlock', '40P01'],
  ['a full disk', '53100'],
  ['a server that shuts down', '57P01'],
  ['a column that is not there', '42703'],
  ['a server that only reads', '25006'],
  ['a password that was changed', '28P01'],
  ['a plan of an older schema', '0A000'],
  ['a damaged page', 'XX001'],
])('%s is no fault of a customer', (_, code) => {
  expect(isSystemic(failure(code))).toBe(true)
})

test.each([
  ['a text with a zero byte', '22021'],
  ['a number out of range', '22003'],
  ['an error without a code', ''],
])('%s may be one', (_, code) => {
  expect(isSystemic(failure(code))).toBe(false)
})

import { expect, test } from 'vitest'
import { isAddressLike, isPersonalName } from './isPersonalName.ts'

test('names of personal data are known in both languages and any spelling', () => {
  for (const name of [
    'email',
    'workEmail',
    'phone_number',
    'name',
    'first-name',
    'lastName',
    '手机号',
    '联系地址',
  ])
    expect([name, isPersonalName(name)]).toEqual([name, true])
})

test('names of things are not taken for names of people', () => {
  for (const name of ['tier', 'planName', 'months_gone', 'model', 'reason', '车型'])
    expect([name, isPersonalName(name)]).toEqual([name, false])
})

test('an address is known by its look, a date and a price are none', () => {
  expect(['ada@example.com', '+86 138 0013 8000', '13800138000'].map(isAddressLike)).toEqual([
    true,
    true,
    true,
  ])
  expect(['2026-03-02', '1200', 'A', '2026-03-02T09:00'].map(isAddressLike)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

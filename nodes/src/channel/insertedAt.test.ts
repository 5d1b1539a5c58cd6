import { expect, test } from 'vitest'
import { insertedAt } from './insertedAt.ts'

test('what is inserted stands where one wrote, and one goes on behind it', () => {
  expect(insertedAt('Hello, welcome back', 5, '{{ x }}')).toEqual({
    text: 'Hello {{ x }}, welcome back',
    caret: 13,
  })
  expect(insertedAt('Hello', undefined, '{{ x }}').text).toBe('Hello {{ x }}')
  expect(insertedAt('', undefined, '{{ x }}').text).toBe('{{ x }}')
  // The text became shorter meanwhile.
  expect(insertedAt('Hi', 40, '{{ x }}').text).toBe('Hi {{ x }}')
})

test('Chinese is written without spaces', () => {
  expect(insertedAt('您好，', undefined, '{{ x }}').text).toBe('您好，{{ x }}')
})

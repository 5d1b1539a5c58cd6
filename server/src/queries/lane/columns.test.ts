import { expect, test } from 'vitest'
import { jsons, shared, sharedInstants, sharedJsons, texts } from './columns.ts'

const same = <Value>(value: Value) => value

test('what many rows have in common is written once, and each row names its place', () => {
  expect(shared(['a', 'b', 'a', undefined], same)).toEqual({ values: '{"a","b"}', places: '{1,2,1,NULL}' })
  expect(sharedInstants([0, 0, 1], same)).toEqual({
    values: '{"1970-01-01T00:00:00.000Z","1970-01-01T00:00:00.001Z"}',
    places: '{1,1,2}',
  })
  expect(sharedJsons([{ a: 1 }, { a: 1 }, undefined], same)).toEqual({
    values: '{"{\\"a\\":1}"}',
    places: '{1,1,NULL}',
  })
})

test('a column of nothing but nulls is empty', () => {
  expect(texts([undefined, null], same)).toBe('{}')
  expect(jsons([undefined], same)).toBe('{}')
  expect(shared([undefined], same)).toEqual({ values: '{}', places: '{}' })
})

test('quotes, backslashes and the word NULL stay what they are', () => {
  expect(texts(['plain', 'NULL'], same)).toBe('{"plain","NULL"}')
  expect(texts(['say "hi"', 'a\\b', undefined], same)).toBe('{"say \\"hi\\"","a\\\\b",NULL}')
})

import { placeInJson } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { readRule } from './readRule.ts'

test('a rule is read from its code; what can never be true is told, and may be applied', () => {
  const text = '{"all": [{"attr": "lastVisitAt", "is": "olderThan", "value": "soon"}]}'
  const { value, problems } = readRule(text)
  expect(value).toEqual(JSON.parse(text))
  expect(problems.map(({ code, path }) => [code, path])).toEqual([['rule.wrongType', ['all', 0, 'value']]])
})

test('code that is no rule has its mistake where it stands', () => {
  const text = '{"all": [{"attr": "tier", "is": "equals", "value": "A"}]}'
  const { value, problems } = readRule(text)
  expect(value).toBeUndefined()
  const place = placeInJson(text, problems[0]?.path ?? [])
  expect(place && text.slice(place.offset, place.offset + place.length)).toBe('"equals"')
  expect(readRule('{').problems[0]?.code).toBe('json.invalid')
})

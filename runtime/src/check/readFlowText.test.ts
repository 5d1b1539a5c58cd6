import { expect, test } from 'vitest'
import { readFlowText } from './readFlowText.ts'

const codes = (text: string) => readFlowText(text).problems.map(({ code }) => code)

test('sound JSON is read as it stands', () => {
  expect(readFlowText('\u{FEFF}{"a": [1, {"b": "早"}]}')).toEqual({
    value: { a: [1, { b: '早' }] },
    problems: [],
  })
})

test('a missing comma is named with its line and column', () => {
  const { value, problems } = readFlowText('{\n  "a": 1\n  "b": 2\n}')
  expect(value).toBeUndefined()
  expect(problems[0]).toMatchObject({
    code: 'json.invalid',
    params: { line: 3, column: 3, detail: 'a comma is missing' },
  })
})

test('a node id that stands twice is named where it stands the second time', () => {
  const { value, problems } = readFlowText('{"nodes": {\n "n_a": 1,\n "n_a": 2 }}')
  expect(value).toEqual({ nodes: { n_a: 2 } })
  expect(problems).toMatchObject([
    { code: 'json.duplicateKey', path: ['nodes', 'n_a'], params: { key: 'n_a', line: 3, column: 2 } },
  ])
})

test('the same name in two objects is no double', () => {
  expect(codes('[{"id": 1}, {"id": 2}, {"id": {"id": 3}}]')).toEqual([])
})

test('comments, trailing commas and empty files are no JSON', () => {
  for (const text of ['{"a": 1} // why', '[1,]', '', '   ', '{a: 1}', "{'a': 1}", '{"a": 1}{'])
    expect(codes(text), text).toContain('json.invalid')
})

test('a hundred thousand open brackets are refused, not a crash', () => {
  expect(codes('['.repeat(100_000))).toEqual(['flow.shape'])
  expect(codes('{"a":'.repeat(100_000))).toEqual(['flow.shape'])
})

test('a file of nine megabytes is refused unread', () => {
  expect(codes(`"${'x'.repeat(9 * 1024 * 1024)}"`)).toEqual(['flow.tooLarge'])
})

test('a file of garbage names at most fifty mistakes', () => {
  const { problems } = readFlowText(`[${'! '.repeat(10_000)}]`)
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.length).toBeLessThanOrEqual(50)
})

test('a key named __proto__ changes nothing but itself', () => {
  const { value } = readFlowText('{"__proto__": {"polluted": true}}')
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
})

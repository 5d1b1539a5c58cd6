import { registry } from '@rekindle/nodes'
import { expect, test } from 'vitest'
import { readFlowText } from './readFlowText.ts'

test('a slip in the JSON is named with its line', () => {
  const { flow, problems } = readFlowText('{\n  "format": 1,\n  oops\n}', registry)
  expect(flow).toBeUndefined()
  expect(problems[0]).toMatchObject({ code: 'json.invalid', params: { line: 3 } })
})

test('JSON that is no flow is refused, one with errors within is taken', () => {
  expect(readFlowText('{"nodes": []}', registry).flow).toBeUndefined()
  const bare = { format: 1, title: { en: 'A' }, entry: 'n_gone', settings: {}, nodes: {}, edges: [] }
  const read = readFlowText(JSON.stringify(bare), registry)
  expect(read.flow).toEqual(bare)
  expect(read.problems.map(({ code }) => code)).toContain('entry.missing')
})

import { readFileSync } from 'node:fs'
import { nodeTypes, registry } from '@rekindle/nodes'
import { flowJsonSchema } from '@rekindle/runtime'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { stories, storyFile } from './stories.ts'

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(flowJsonSchema(registry))

test('every story is valid by the schema that editors and other tools get', () => {
  for (const story of stories) {
    const flow = JSON.parse(readFileSync(storyFile(story, 'flow.json'), 'utf8'))
    expect(validate(flow), `${story}: ${JSON.stringify(validate.errors)}`).toBe(true)
  }
})

test('the schema refuses a wait without a length, a rule nobody knows and a type nobody has', () => {
  const flow = (type: string, settings: unknown) => ({
    format: 1,
    title: { en: 'x' },
    entry: 'n_a',
    settings: {},
    nodes: { n_a: { type, v: 1, settings } },
    edges: [],
  })
  expect(validate(flow('wait', { mode: 'duration', for: '2d' }))).toBe(true)
  expect(validate(flow('wait', { mode: 'duration' }))).toBe(false)
  expect(validate(flow('segment', { audience: { attr: 'x', is: 'likes' }, trigger: { kind: 'once' } }))).toBe(
    false,
  )
  expect(validate(flow('teleport', {}))).toBe(false)
})

test('the defaults of every node type are valid by its schema', () => {
  for (const { type, version, defaults } of nodeTypes) {
    const node = { type, v: version, settings: defaults }
    const flow = { format: 1, title: {}, entry: 'n_a', settings: {}, nodes: { n_a: node }, edges: [] }
    expect(validate(flow), `${type}: ${JSON.stringify(validate.errors)}`).toBe(true)
  }
})

import { registry } from '@rekindle/nodes'
import { expect, test } from 'vitest'
import { flowJsonSchema } from './flowJsonSchema.ts'

test('each node type brings the schema of its settings, and its name is offered', () => {
  const schema = flowJsonSchema(registry) as {
    properties: {
      nodes: { additionalProperties: { properties: { type: { enum: string[] } }; allOf: unknown[] } }
    }
  }
  const node = schema.properties.nodes.additionalProperties
  expect(node.properties.type.enum).toEqual([...registry.keys()])
  expect(JSON.stringify(node.allOf[4])).toContain('timeout')
})

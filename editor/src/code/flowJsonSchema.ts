import { Flow, type Registry } from '@rekindle/runtime'
import { z } from 'zod'

interface Schema {
  [key: string]: unknown
}

/** The JSON Schema of a flow in which each node's settings have the schema of its type. */
export function flowJsonSchema(registry: Registry): Schema {
  const whole = z.toJSONSchema(Flow, { unrepresentable: 'any' }) as Schema
  const { properties } = whole as { properties: Record<string, Schema> }
  const node = properties.nodes?.additionalProperties as Schema
  const byType = [...registry.values()].map((type) => ({
    if: { properties: { type: { const: type.type } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
    then: {
      properties: { settings: z.toJSONSchema(type.settings, { unrepresentable: 'any', io: 'input' }) },
    },
  }))
  const types = [...registry.keys()]
  const named = {
    ...node,
    properties: { ...(node.properties as Schema), type: { enum: types } },
    allOf: byType,
  }
  return {
    ...whole,
    properties: { ...properties, nodes: { ...properties.nodes, additionalProperties: named } },
  }
}

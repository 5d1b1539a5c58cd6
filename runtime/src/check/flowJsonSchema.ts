import { z } from 'zod'
import { Flow } from '../flow/Flow.ts'
import type { Registry } from '../node/NodeType.ts'

interface Schema {
  [key: string]: unknown
}

/** The JSON Schema of a flow in which each node's settings have the schema of its type. */
export function flowJsonSchema(registry: Registry): Schema {
  const { $defs, properties, ...whole } = z.toJSONSchema(Flow, { unrepresentable: 'any' }) as {
    $defs?: Schema
    properties: Record<string, Schema>
  }
  const node = properties.nodes?.additionalProperties as Schema
  const defs: Schema = { ...$defs }
  const byType = [...registry.values()].map((type) => ({
    if: { properties: { type: { const: type.type } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
    then: { properties: { settings: hoistDefs(settingsJsonSchema(type.settings), type.type, defs) } },
  }))
  const named = {
    ...node,
    properties: { ...(node.properties as Schema), type: { enum: [...registry.keys()] } },
    allOf: byType,
  }
  return {
    ...whole,
    properties: { ...properties, nodes: { ...properties.nodes, additionalProperties: named } },
    $defs: defs,
  }
}

/** The JSON Schema of what people may write for these settings. */
export const settingsJsonSchema = (settings: z.ZodType): Schema =>
  z.toJSONSchema(settings, { unrepresentable: 'any', io: 'input' }) as Schema

/** A reference is looked up from the root, so definitions move there under names of their own. */
function hoistDefs(schema: Schema, prefix: string, into: Schema): Schema {
  const { $defs, $schema: _, ...rest } = schema
  const names = Object.keys($defs ?? {})
  const renamed = (text: string): string =>
    text.replace(/"#\/\$defs\/([^"]+)"/g, (whole, name: string) =>
      names.includes(name) ? `"#/$defs/${prefix}_${name}"` : whole,
    )
  for (const [name, one] of Object.entries($defs ?? {}))
    into[`${prefix}_${name}`] = JSON.parse(renamed(JSON.stringify(one)))
  return JSON.parse(renamed(JSON.stringify(rest)))
}

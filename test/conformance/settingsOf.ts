import type { AnyNodeType } from '@rekindle/runtime'
import fc from 'fast-check'
import { z } from 'zod'

export type JsonSchema = { [key: string]: unknown }

export const jsonSchemaOf = (type: AnyNodeType): JsonSchema =>
  JSON.parse(JSON.stringify(z.toJSONSchema(type.settings, { io: 'input' })))

/** Settings made from the type's JSON Schema, as its own schema accepts and completes them. */
export function settingsOf(type: AnyNodeType): fc.Arbitrary<unknown> {
  const schema = jsonSchemaOf(type)
  return fc
    .oneof(
      { weight: 9, arbitrary: arbitraryOf(schema, schema.$defs as Defs, 4) },
      { weight: 1, arbitrary: fc.constant(type.defaults as unknown) },
    )
    .map((value) => type.settings.safeParse(value))
    .filter(({ success }) => success)
    .map(({ data }) => data)
}

type Defs = Record<string, JsonSchema> | undefined

/** Text that means something somewhere: a random string is no zone and no duration. */
const likely = [
  ...['Asia/Shanghai', 'America/New_York', 'Asia/Shanghai', 'America/New_York'],
  ...['2d', '30m', '6mo', '2d'],
  ...['order.paid', 'tier', '2026-01-01', '', 'constructor', '\u{1F600}'],
]

function arbitraryOf(schema: JsonSchema, defs: Defs, depth: number): fc.Arbitrary<unknown> {
  if (typeof schema.$ref === 'string') {
    const target = defs?.[schema.$ref.replace('#/$defs/', '')]
    return target && depth > 0 ? arbitraryOf(target, defs, depth - 1) : fc.constant({ in: 'vip' })
  }
  const variants = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined
  if (variants) return fc.oneof(...variants.map((variant) => arbitraryOf(variant, defs, depth)))
  if (Array.isArray(schema.allOf)) return arbitraryOf(schema.allOf[0], defs, depth)
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, defs, depth)
    case 'array': {
      const { minItems, maxItems } = schema as { minItems?: number; maxItems?: number }
      const most = Math.max(minItems ?? 0, Math.min(maxItems ?? 3, 3))
      return fc.array(arbitraryOf((schema.items ?? {}) as JsonSchema, defs, depth - 1), {
        minLength: minItems ?? 0,
        maxLength: most,
      })
    }
    case 'string':
      return typeof schema.pattern === 'string'
        ? fc.stringMatching(withoutLookahead(schema.pattern))
        : fc.oneof(
            { weight: 8, arbitrary: fc.constantFrom(...likely) },
            { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'grapheme' }) },
          )
    case 'integer':
    case 'number': {
      const { minimum = -1e6, maximum = 1e6 } = schema as { minimum?: number; maximum?: number }
      return fc.integer({ min: Math.ceil(Math.max(minimum, -1e6)), max: Math.floor(Math.min(maximum, 1e6)) })
    }
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constant(null)
  }
}

/** fast-check knows no lookahead; what it should have ruled out, the type's schema refuses. */
const withoutLookahead = (pattern: string): RegExp => new RegExp(pattern.replace(/\(\?[!=][^)]*\)/g, ''))

function objectOf(schema: JsonSchema, defs: Defs, depth: number): fc.Arbitrary<unknown> {
  const { properties, required, propertyNames, additionalProperties } = schema as {
    properties?: Record<string, JsonSchema>
    required?: string[]
    propertyNames?: JsonSchema
    additionalProperties?: JsonSchema | boolean
  }
  if (!properties && typeof additionalProperties === 'object')
    return fc.dictionary(
      arbitraryOf(propertyNames ?? { type: 'string' }, defs, depth) as fc.Arbitrary<string>,
      arbitraryOf(additionalProperties, defs, depth - 1),
      { maxKeys: 3 },
    )
  const fields = Object.entries(properties ?? {}).map(([name, field]) => [
    name,
    arbitraryOf(field, defs, depth),
  ])
  return fc.record(Object.fromEntries(fields), { requiredKeys: (required ?? []) as never[] })
}

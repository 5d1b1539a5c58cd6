import type { z } from 'zod'
import { describeSchema } from './describeSchema.ts'

/** Fields of an object schema, in the order they were written. */
export function fieldsOf(schema: z.ZodType): { name: string; schema: z.ZodType }[] {
  const { shape } = schema._zod.def as unknown as { shape: Record<string, z.ZodType> }
  return Object.entries(shape).map(([name, field]) => ({ name, schema: field }))
}

/** Variants of a discriminated union, with the value that tells each apart. */
export function variantsOf(schema: z.ZodType): {
  key: string
  variants: { value: string; schema: z.ZodType }[]
} {
  const def = schema._zod.def as unknown as { discriminator: string; options: z.ZodType[] }
  return {
    key: def.discriminator,
    variants: def.options.map((option) => {
      const literal = fieldsOf(option).find(({ name }) => name === def.discriminator)?.schema
      const values = (literal?._zod.def as unknown as { values?: unknown[] })?.values ?? []
      return { value: String(values[0]), schema: option }
    }),
  }
}

/** The schema that stands at a path; a union is followed by the variant that the value has. */
export function schemaAt(
  schema: z.ZodType,
  path: readonly (string | number)[],
  value: unknown,
): z.ZodType | undefined {
  const [step, ...rest] = path
  if (step === undefined) return schema
  const { kind, inner } = describeSchema(schema)
  const child = (value as Record<string, unknown> | undefined)?.[step as string]
  if (kind === 'object') {
    const field = fieldsOf(inner).find(({ name }) => name === step)?.schema
    return field && schemaAt(field, rest, child)
  }
  if (kind === 'union') {
    const { key, variants } = variantsOf(inner)
    const now = (value as Record<string, unknown> | undefined)?.[key]
    const variant = variants.find((one) => one.value === now) ?? variants[0]
    return variant && schemaAt(variant.schema, path, value)
  }
  if (kind === 'list' || kind === 'texts') {
    return schemaAt((inner._zod.def as unknown as { element: z.ZodType }).element, rest, child)
  }
  return undefined
}

/**
 * A first value for a field that has none, so that a new variant begins with what its schema asks for. Texts with a
 * meaning of their own begin with something sensible.
 */
export function firstValue(schema: z.ZodType): unknown {
  const { kind, inner, optional, fallback } = describeSchema(schema)
  if (optional) return undefined
  if (fallback !== undefined) return fallback
  switch (kind) {
    case 'object':
      return Object.fromEntries(
        fieldsOf(inner).flatMap(({ name, schema: field }) => {
          const value = firstValue(field)
          return value === undefined ? [] : [[name, value]]
        }),
      )
    case 'choice':
      return Object.values((inner._zod.def as unknown as { entries: Record<string, unknown> }).entries)[0]
    case 'constant':
      return (inner._zod.def as unknown as { values: unknown[] }).values[0]
    case 'number':
      return 1
    case 'yesNo':
      return false
    case 'duration':
      return '3d'
    case 'time':
      return '09:00'
    case 'rule':
      return { all: [] }
    case 'event':
      return 'order.paid'
    case 'list':
    case 'texts':
    case 'weekdays':
      return []
    case 'record':
    case 'localizedText':
      return {}
    default:
      return ''
  }
}

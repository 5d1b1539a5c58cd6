import type { JsonSchema } from './settingsOf.ts'

/** Paths of settings a form would have to draw without a name in English or in Chinese. */
export function fieldsWithoutWords(schema: JsonSchema, path = ''): string[] {
  const variants = [schema.anyOf, schema.oneOf, schema.allOf].filter(Array.isArray).flat() as JsonSchema[]
  const fields = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  return [
    ...variants.flatMap((variant) => fieldsWithoutWords(variant, path)),
    ...fields.flatMap(([name, field]) => {
      const here = `${path}/${name}`
      const hasWords =
        'const' in field || (isText(field.title) && isText((field['x-zh'] as JsonSchema)?.title))
      return [...(hasWords ? [] : [here]), ...fieldsWithoutWords(field, here)]
    }),
    ...(typeof schema.items === 'object' ? fieldsWithoutWords(schema.items as JsonSchema, `${path}/…`) : []),
    ...(typeof schema.additionalProperties === 'object'
      ? fieldsWithoutWords(schema.additionalProperties as JsonSchema, `${path}/…`)
      : []),
  ]
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

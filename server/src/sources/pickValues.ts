import { type Json, limits } from '@rekindle/runtime'

/**
 * What an answer says of these attributes: attribute → path of names joined by dots. Only texts, numbers, truth values and
 * lists of them are kept; what is missing, or too long for an attribute, is left out.
 */
export function pickValues(answer: Json, keep: Readonly<Record<string, string>>): Record<string, Json> {
  const values: Record<string, Json> = {}
  for (const [attribute, path] of Object.entries(keep)) {
    const value = path.split('.').reduce(step, answer as Json | undefined)
    if (value !== undefined && isKept(value)) values[attribute] = value
  }
  return values
}

const step = (at: Json | undefined, name: string): Json | undefined =>
  typeof at === 'object' && at !== null && Object.hasOwn(at, name)
    ? (at as Record<string, Json>)[name]
    : undefined

const isScalar = (value: Json): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= limits.attributeTextChars && !value.includes('\0'))

const isKept = (value: Json): boolean =>
  isScalar(value) || (Array.isArray(value) && value.length <= 100 && value.every(isScalar))

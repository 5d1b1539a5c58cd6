import type { Customer } from '@rekindle/server/contract'

/** An attribute as customers have it: what kind of value, and the values seen, most frequent first. */
export interface KnownAttribute {
  name: string
  kind: 'text' | 'number' | 'yesNo' | 'date'
  values: readonly string[]
}

const date = /^\d{4}-\d{2}-\d{2}/
const mostValues = 30

/** Learns the attributes from some customers. Mixed kinds count as text; a text that differs for all is no choice to offer. */
export function knownAttributes(customers: readonly Pick<Customer, 'attributes'>[]): KnownAttribute[] {
  const seen = new Map<string, Map<string | number | boolean, number>>()
  for (const { attributes } of customers) {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue
      const counts = seen.get(name) ?? new Map()
      seen.set(name, counts.set(value, (counts.get(value) ?? 0) + 1))
    }
  }
  return [...seen]
    .map(([name, counts]) => {
      const values = [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
      const kind = kindOf(values)
      const offered = kind === 'text' && values.length <= mostValues ? values.map(String) : []
      return { name, kind, values: offered }
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

function kindOf(values: readonly (string | number | boolean)[]): KnownAttribute['kind'] {
  if (values.every((value) => typeof value === 'number')) return 'number'
  if (values.every((value) => typeof value === 'boolean')) return 'yesNo'
  return values.every((value) => typeof value === 'string' && date.test(value)) ? 'date' : 'text'
}

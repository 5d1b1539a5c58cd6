import { createHash } from 'node:crypto'

/**
 * A hash of how a drawing behaves: layout and notes are left out, and the order of keys says nothing. Two
 * drawings of the same hash treat everybody alike.
 */
export function hashFlow(flow: object): string {
  const { layout: _layout, notes: _notes, ...behaviour } = flow as Record<string, unknown>
  return createHash('sha256').update(canonical(behaviour)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const parts = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
  return `{${parts.join(',')}}`
}

import { createHash } from 'node:crypto'
import { canonicalText } from '@rekindle/runtime'

/**
 * A hash of how a drawing behaves: layout, notes and groups are left out, and the order of keys says nothing. Two
 * drawings of the same hash treat everybody alike.
 */
export function hashFlow(flow: object): string {
  const { layout: _layout, notes: _notes, groups: _groups, ...behaviour } = flow as Record<string, unknown>
  return createHash('sha256').update(canonicalText(behaviour)).digest('hex')
}

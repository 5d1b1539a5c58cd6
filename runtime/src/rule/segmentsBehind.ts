import type { Rule } from './Rule.ts'
import { readsOf } from './readsOf.ts'

/** These segments and all that they are made of. Purely by their rules; a circle ends where it began. */
export function segmentsBehind(ids: Iterable<string>, segments: ReadonlyMap<string, Rule>): Set<string> {
  const found = new Set<string>()
  const add = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    const rule = segments.get(id)
    if (rule) for (const part of readsOf(rule).segments) add(part)
  }
  for (const id of ids) add(id)
  return found
}

import type { Flow } from '@rekindle/runtime'
import { edgesFrom } from '../canvas/edgesFrom.ts'
import { edgeKey } from '../document/edgeKey.ts'

type Counts = Readonly<Record<string, number>>

const kept = new WeakMap<Counts, { edges: Flow['edges']; path: ReadonlySet<string> }>()

/**
 * The edges, by `edgeKey`, that one walks along from the entry when one takes the way of most people at each node;
 * it ends where nobody has gone on, and where it would meet itself.
 */
export function majorityPath(flow: Pick<Flow, 'entry' | 'edges'>, counts: Counts): ReadonlySet<string> {
  const before = kept.get(counts)
  if (before?.edges === flow.edges) return before.path
  const path = new Set<string>()
  const seen = new Set<string>()
  for (let at: string | undefined = flow.entry; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    let most = 0
    let to: string | undefined
    let taken = ''
    for (const edge of edgesFrom(flow.edges, at)) {
      const key = edgeKey(edge)
      const count = counts[key] ?? 0
      if (count > most) [most, to, taken] = [count, edge.to, key]
    }
    if (to !== undefined) path.add(taken)
    at = to
  }
  kept.set(counts, { edges: flow.edges, path })
  return path
}

import { bypassOf, type Flow, type Registry, type Stay } from '@rekindle/runtime'
import { edgesFrom } from './edgesFrom.ts'
import { nodeFace } from './nodeFace.ts'
import { stayAt } from './stayAt.ts'

export type Reached = ReadonlyMap<string, Stay>

const kept = new WeakMap<Flow['nodes'], { edges: Flow['edges']; entry: string; reached: Reached }>()

/**
 * How long after coming in people reach each node, from the quickest way to the slowest, in milliseconds. A circle may
 * be walked for ever: `most` is Infinity in it and behind it. Nodes nobody reaches are absent.
 */
export function reachedAfter(flow: Pick<Flow, 'entry' | 'nodes' | 'edges'>, registry: Registry): Reached {
  const before = kept.get(flow.nodes)
  if (before?.edges === flow.edges && before.entry === flow.entry) return before.reached
  const reached = walk(flow, registry)
  kept.set(flow.nodes, { edges: flow.edges, entry: flow.entry, reached })
  return reached
}

interface Way {
  to: string
  stay: Stay
}

function walk({ entry, nodes, edges }: Pick<Flow, 'entry' | 'nodes' | 'edges'>, registry: Registry): Reached {
  const waysOf = (id: string): Way[] =>
    edgesFrom(edges, id).flatMap(({ port, to }) =>
      nodes[to] && isOpen(id, port) ? [{ to, stay: stayAt(nodes[id], registry, port) }] : [],
    )
  /** A disabled node is left by one way only. */
  const isOpen = (id: string, port: string): boolean => {
    const node = nodes[id]
    const { type, settings } = node?.disabled ? nodeFace(node, registry, 'en') : {}
    if (!type) return true
    const drawn = new Set(edgesFrom(edges, id).map((edge) => edge.port))
    try {
      return bypassOf(type, settings, (one) => drawn.has(one)) === port
    } catch {
      return true
    }
  }
  const least = quickest(entry, waysOf)
  const most = slowest(entry, least, waysOf)
  return new Map([...least].map(([id, ms]) => [id, { least: ms, most: most.get(id) ?? ms }]))
}

/** Label-correcting from the entry: each node is looked at again when a quicker way to it was found. */
function quickest(entry: string, waysOf: (id: string) => Way[]): Map<string, number> {
  const best = new Map([[entry, 0]])
  const queue = [entry]
  for (let at = 0; at < queue.length; at++) {
    const id = queue[at] ?? ''
    for (const { to, stay } of waysOf(id)) {
      const ms = (best.get(id) ?? 0) + stay.least
      if (ms >= (best.get(to) ?? Number.POSITIVE_INFINITY)) continue
      best.set(to, ms)
      queue.push(to)
    }
  }
  return best
}

/** In topological order; what that order never comes to lies in a circle or behind one. */
function slowest(
  entry: string,
  reached: ReadonlyMap<string, number>,
  waysOf: (id: string) => Way[],
): Map<string, number> {
  const open = new Map<string, number>()
  for (const id of reached.keys()) for (const { to } of waysOf(id)) open.set(to, (open.get(to) ?? 0) + 1)
  const most = new Map<string, number>([...reached.keys()].map((id) => [id, Number.POSITIVE_INFINITY]))
  const longest = new Map([[entry, 0]])
  const queue = (open.get(entry) ?? 0) === 0 ? [entry] : []
  for (let at = 0; at < queue.length; at++) {
    const id = queue[at] ?? ''
    const ms = longest.get(id) ?? 0
    most.set(id, ms)
    for (const { to, stay } of waysOf(id)) {
      longest.set(to, Math.max(longest.get(to) ?? 0, ms + stay.most))
      const left = (open.get(to) ?? 1) - 1
      open.set(to, left)
      if (left === 0) queue.push(to)
    }
  }
  return most
}

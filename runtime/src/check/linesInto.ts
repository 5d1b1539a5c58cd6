import type { Flow, FlowEdge } from '../flow/Flow.ts'

const kept = new WeakMap<Flow['edges'], ReadonlyMap<string, FlowEdge[]>>()

/** Lines by where they lead to. Drawings are never mutated, and several nodes ask in one check. */
export function linesInto(edges: Flow['edges']): ReadonlyMap<string, readonly FlowEdge[]> {
  const before = kept.get(edges)
  if (before) return before
  const into = new Map<string, FlowEdge[]>()
  for (const edge of edges) {
    const list = into.get(edge.to)
    if (list) list.push(edge)
    else into.set(edge.to, [edge])
  }
  kept.set(edges, into)
  return into
}

import type { Flow, FlowEdge } from '@rekindle/runtime'

const none: readonly FlowEdge[] = []
const known = new WeakMap<Flow['edges'], Map<string, FlowEdge[]>>()

/** The edges that leave a node. Looked up once for each list of edges: thousands of cards ask. */
export function edgesFrom(edges: Flow['edges'], id: string): readonly FlowEdge[] {
  let byNode = known.get(edges)
  if (!byNode) {
    byNode = new Map()
    for (const edge of edges) {
      const list = byNode.get(edge.from)
      if (list) list.push(edge)
      else byNode.set(edge.from, [edge])
    }
    known.set(edges, byNode)
  }
  return byNode.get(id) ?? none
}

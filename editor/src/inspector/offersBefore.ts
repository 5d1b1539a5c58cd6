import type { Flow, Registry } from '@rekindle/runtime'

const kept = new WeakMap<Flow['nodes'], { edges: Flow['edges']; byNode: Map<string, readonly unknown[]> }>()

/** Settings of the steps of the shelf "offer" that people may have passed before a step, the nearest first. */
export function offersBefore(flow: Flow, id: string, registry: Registry): readonly unknown[] {
  const before = kept.get(flow.nodes)
  const memo = before?.edges === flow.edges ? before : { edges: flow.edges, byNode: new Map() }
  kept.set(flow.nodes, memo)
  const found = memo.byNode.get(id) ?? walk(flow, id, registry)
  memo.byNode.set(id, found)
  return found
}

function walk({ nodes, edges }: Flow, id: string, registry: Registry): readonly unknown[] {
  const into = new Map<string, string[]>()
  for (const { from, to } of edges) into.set(to, [...(into.get(to) ?? []), from])
  const seen = new Set([id])
  for (const at of seen) for (const from of into.get(at) ?? []) seen.add(from)
  seen.delete(id)
  return [...seen].flatMap((from) => {
    const node = nodes[from]
    const gives = node && !node.disabled && registry.get(node.type)?.group === 'offer'
    return gives ? [node.settings] : []
  })
}

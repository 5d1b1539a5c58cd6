import type { Flow } from '@rekindle/runtime'

/** Node ids as people pass them: breadth first from the entry, then what nobody reaches, as it was drawn. */
export function flowOrder(flow: Pick<Flow, 'entry' | 'nodes' | 'edges'>): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of flow.edges) {
    const list = next.get(from)
    if (list) list.push(to)
    else next.set(from, [to])
  }
  const starts = Object.keys(flow.nodes)
  const seen = new Set<string>()
  for (const start of [flow.entry, ...starts]) {
    if (seen.has(start) || !Object.hasOwn(flow.nodes, start)) continue
    seen.add(start)
    const queue = [start]
    for (let i = 0; i < queue.length; i++) {
      for (const to of next.get(queue[i] ?? '') ?? []) {
        if (seen.has(to) || !Object.hasOwn(flow.nodes, to)) continue
        seen.add(to)
        queue.push(to)
      }
    }
  }
  return [...seen]
}

import type { Flow } from '../flow/Flow.ts'
import { type Problem, problem } from '../flow/Problem.ts'

/**
 * A circle of nodes none of which waits would spin for ever. Nodes that wait are taken out; what is left must be
 * free of circles (Kahn's algorithm, then the circle is walked to name it).
 */
export function checkLoops(flow: Flow, restless: ReadonlySet<string>): Problem[] {
  const edges = flow.edges.filter(({ from, to }) => restless.has(from) && restless.has(to))
  const incoming = new Map<string, number>()
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) {
    incoming.set(to, (incoming.get(to) ?? 0) + 1)
    next.set(from, [...(next.get(from) ?? []), to])
  }
  const queue = [...restless].filter((id) => !incoming.get(id))
  const left = new Set(restless)
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    left.delete(id)
    for (const to of next.get(id) ?? []) {
      const count = (incoming.get(to) ?? 0) - 1
      incoming.set(to, count)
      if (count === 0) queue.push(to)
    }
  }
  const circle = walkCircle(left, next)
  const node = circle[0]
  if (node === undefined) return []
  const nodes = circle.slice(0, 8).join(' → ') + (circle.length > 8 ? ' → …' : '')
  return [problem('loop.withoutWait', { node, path: ['nodes', node], params: { nodes } })]
}

/** Walks forward inside what is left until a node repeats. Nodes that only lead out of a circle are dropped first. */
function walkCircle(left: ReadonlySet<string>, next: ReadonlyMap<string, string[]>): string[] {
  const within = (id: string) => (next.get(id) ?? []).filter((to) => left.has(to))
  const inside = new Set(left)
  for (let before = -1; before !== inside.size; ) {
    before = inside.size
    for (const id of inside) if (!within(id).some((to) => inside.has(to))) inside.delete(id)
  }
  const path: string[] = []
  let id = [...inside][0]
  while (id !== undefined && !path.includes(id)) {
    path.push(id)
    id = within(id).find((to) => inside.has(to))
  }
  return id === undefined ? path : path.slice(path.indexOf(id))
}

import type { Flow } from '../flow/Flow.ts'
import { type Problem, problem } from '../flow/Problem.ts'
import type { Port } from '../node/NodeType.ts'

/** Edges join known ports to known nodes, one edge a port; ports without an edge and lonely nodes are warned of. */
export function checkEdges(flow: Flow, ports: ReadonlyMap<string, Port[]>): Problem[] {
  const problems: Problem[] = []
  const drawn = new Set<string>()
  flow.edges.forEach((edge, i) => {
    const path = ['edges', i]
    if (!flow.nodes[edge.from]) {
      problems.push(problem('edge.fromMissing', { path: [...path, 'from'], params: { from: edge.from } }))
    }
    if (!flow.nodes[edge.to]) {
      problems.push(
        problem('edge.toMissing', {
          node: edge.from,
          path: [...path, 'to'],
          params: { port: edge.port, to: edge.to },
        }),
      )
    }
    const known = ports.get(edge.from)
    if (known && !known.some((port) => port.name === edge.port)) {
      const names = known.map((port) => port.name).join(', ') || '–'
      problems.push(
        problem('edge.unknownPort', {
          node: edge.from,
          path: [...path, 'port'],
          params: { port: edge.port, ports: names },
        }),
      )
    }
    const key = `${edge.from} ${edge.port}`
    if (drawn.has(key))
      problems.push(problem('edge.duplicate', { node: edge.from, path, params: { port: edge.port } }))
    drawn.add(key)
  })
  return [...problems, ...undrawnPorts(flow, ports, drawn), ...unreachable(flow)]
}

function undrawnPorts(flow: Flow, ports: ReadonlyMap<string, Port[]>, drawn: ReadonlySet<string>): Problem[] {
  return [...ports]
    .flatMap(([node, list]) =>
      list
        .filter((port) => !port.optional && !drawn.has(`${node} ${port.name}`))
        .map((port) => problem('port.undrawn', { node, path: ['nodes', node], params: { port: port.name } })),
    )
    .filter((found) => flow.nodes[found.node ?? ''] !== undefined)
}

function unreachable(flow: Flow): Problem[] {
  if (!flow.nodes[flow.entry]) return []
  const next = new Map<string, string[]>()
  for (const { from, to } of flow.edges) next.set(from, [...(next.get(from) ?? []), to])
  const seen = new Set([flow.entry])
  const queue = [flow.entry]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const to of next.get(id) ?? []) {
      if (seen.has(to)) continue
      seen.add(to)
      queue.push(to)
    }
  }
  return Object.keys(flow.nodes)
    .filter((id) => !seen.has(id))
    .map((id) => problem('node.unreachable', { node: id, path: ['nodes', id] }))
}

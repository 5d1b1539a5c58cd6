import type { Flow } from '../flow/Flow.ts'
import { type Problem, problem } from '../flow/Problem.ts'
import type { Registry } from '../node/NodeType.ts'

/** Exactly one entry node, and nothing leads back into it. */
export function checkEntry(flow: Flow, registry: Registry): Problem[] {
  const problems: Problem[] = []
  const beginsJourney = (type: string) => registry.get(type)?.entry !== undefined
  const entry = flow.nodes[flow.entry]
  if (!entry) problems.push(problem('entry.missing', { path: ['entry'], params: { entry: flow.entry } }))
  else if (!beginsJourney(entry.type)) {
    problems.push(
      problem('entry.notSegment', {
        node: flow.entry,
        path: ['entry'],
        params: { entry: flow.entry, type: entry.type },
      }),
    )
  }
  for (const [id, node] of Object.entries(flow.nodes)) {
    if (beginsJourney(node.type) && id !== flow.entry)
      problems.push(problem('entry.second', { node: id, path: ['nodes', id] }))
  }
  flow.edges.forEach((edge, i) => {
    if (edge.to === flow.entry)
      problems.push(problem('entry.hasIncoming', { node: edge.from, path: ['edges', i, 'to'] }))
  })
  return problems
}

import type { Flow } from '../flow/Flow.ts'
import { type Problem, problem } from '../flow/Problem.ts'

/** The name of the one node type that begins a journey. */
export const entryType = 'segment'

/** Exactly one entry node, and nothing leads back into it. */
export function checkEntry(flow: Flow): Problem[] {
  const problems: Problem[] = []
  const entry = flow.nodes[flow.entry]
  if (!entry) problems.push(problem('entry.missing', { path: ['entry'], params: { entry: flow.entry } }))
  else if (entry.type !== entryType) {
    problems.push(
      problem('entry.notSegment', {
        node: flow.entry,
        path: ['entry'],
        params: { entry: flow.entry, type: entry.type },
      }),
    )
  }
  for (const [id, node] of Object.entries(flow.nodes)) {
    if (node.type === entryType && id !== flow.entry)
      problems.push(problem('entry.second', { node: id, path: ['nodes', id] }))
  }
  flow.edges.forEach((edge, i) => {
    if (edge.to === flow.entry)
      problems.push(problem('entry.hasIncoming', { node: edge.from, path: ['edges', i, 'to'] }))
  })
  return problems
}

import type { Flow, FlowEdge } from '../flow/Flow.ts'
import type { LeftNode } from '../node/NodeType.ts'
import { linesInto } from './linesInto.ts'
import type { SoundNodes } from './SoundNodes.ts'

/** Every node that people may have come through on the way to this one, each with the ports by which they then left it. */
export function earlierNodes(flow: Flow, sound: SoundNodes, node: string): LeftNode[] {
  const into = linesInto(flow.edges)
  const seen = new Set([node])
  const left: FlowEdge[] = []
  for (const id of seen) {
    for (const edge of into.get(id) ?? []) {
      left.push(edge)
      seen.add(edge.from)
    }
  }
  return left.flatMap(({ from, port }) => {
    const one = flow.nodes[from]?.disabled ? undefined : sound.get(from)
    return one ? [{ type: one.type.type, settings: one.settings, port }] : []
  })
}

import type { Flow, FlowEdge } from '@rekindle/runtime'
import { edgeKey } from '../edgeKey.ts'
import { mergeValue, type Referee, type Three } from './Merge.ts'
import { mergeList } from './mergeKeyed.ts'
import type { MergedNodes } from './mergeNodes.ts'

/** Line by line: one port led to two places is a conflict of the node it leaves. Lines of nodes that are gone go. */
export function mergeEdges(
  { base, mine, theirs }: Three<Flow>,
  { nodes, contested }: MergedNodes,
  entry: string,
  referee: Referee,
): FlowEdge[] {
  const stands = (edge: FlowEdge | undefined): edge is FlowEdge =>
    edge !== undefined &&
    Object.hasOwn(nodes, edge.from) &&
    Object.hasOwn(nodes, edge.to) &&
    edge.to !== entry
  const touches = (edge: FlowEdge | undefined) =>
    edge !== undefined && (contested.has(edge.from) || contested.has(edge.to))
  const merge = (three: Three<FlowEdge | undefined>): FlowEdge | undefined => {
    const { mine: my, theirs: their } = three
    const id = (my ?? their ?? three.base)?.from ?? ''
    const value = mergeValue(three, () =>
      referee.decide({ kind: 'node', id, mine: mine.nodes[id], theirs: theirs.nodes[id] }),
    )
    // A node that comes back brings its lines along; one that goes leaves the port to the other side.
    if (touches(my) || touches(their)) return [value, my, their].find(stands)
    return stands(value) ? value : undefined
  }
  return mergeList({ base: base.edges, mine: mine.edges, theirs: theirs.edges }, edgeKey, (_, three) =>
    merge(three),
  )
}

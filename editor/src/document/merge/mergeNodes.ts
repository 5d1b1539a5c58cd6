import type { Flow, FlowNode } from '@rekindle/runtime'
import { mergeValue, type Referee, same, type Three } from './Merge.ts'
import { mergeKeyed } from './mergeKeyed.ts'

/** Nodes of both sides, and those that one side deleted while the other worked on them, or made them the entry. */
export interface MergedNodes {
  nodes: Flow['nodes']
  contested: ReadonlySet<string>
}

/** Node by node; within a node its name, its settings and whether it is disabled are separate things. The entry always stays. */
export function mergeNodes(flows: Three<Flow>, entry: string, referee: Referee): MergedNodes {
  const contested = new Set<string>()
  const [touchedByMe, touchedByThem] = [touched(flows.base, flows.mine), touched(flows.base, flows.theirs)]
  const three = { base: flows.base.nodes, mine: flows.mine.nodes, theirs: flows.theirs.nodes }
  const nodes = mergeKeyed<FlowNode>(three, (id, { base, mine, theirs }) => {
    const decide = () => referee.decide({ kind: 'node', id, mine, theirs })
    if (mine && theirs) return mergeNode(base, mine, theirs, decide)
    const left = mine ?? theirs
    if (!base || !left) return left
    if (id === entry) {
      contested.add(id)
      return left
    }
    const worked = mine ? touchedByMe : touchedByThem
    if (same(base, left) && !worked.has(id)) return undefined
    contested.add(id)
    return decide() === 'mine' ? mine : theirs
  })
  return { nodes, contested }
}

type Part = Partial<FlowNode>

function mergeNode(
  base: FlowNode | undefined,
  mine: FlowNode,
  theirs: FlowNode,
  decide: () => 'mine' | 'theirs',
) {
  if (same(mine, theirs) || same(base, theirs)) return mine
  if (same(base, mine)) return theirs
  const part = (pick: (node: FlowNode) => Part): Part =>
    mergeValue({ base: base ? pick(base) : {}, mine: pick(mine), theirs: pick(theirs) }, decide)
  return {
    ...part(({ type, v, settings }) => ({ type, v, settings })),
    ...part(({ title }) => (title === undefined ? {} : { title })),
    ...part(({ disabled }) => (disabled === undefined ? {} : { disabled })),
    ...part(({ x }) => (x === undefined ? {} : { x })),
  } as FlowNode
}

/** Nodes at the ends of lines that were not there before. */
function touched(base: Flow, now: Flow): Set<string> {
  if (base.edges === now.edges) return new Set()
  const key = ({ from, port, to }: Flow['edges'][number]) => `${from} ${port} ${to}`
  const known = new Set(base.edges.map(key))
  return new Set(now.edges.filter((edge) => !known.has(key(edge))).flatMap(({ from, to }) => [from, to]))
}

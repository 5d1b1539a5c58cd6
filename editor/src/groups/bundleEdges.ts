import type { Edge } from '@xyflow/react'

/** How many lines a drawn one stands for. */
export type Bundle = Edge<{ ways: readonly string[] }, 'bundle'>

/**
 * Lines of a drawing with collapsed groups: those inside of one are not seen, those into one end at its box, and those
 * that leave one for the same place are one line. `hidden` names the box of each node that is not seen.
 */
export function bundleEdges(edges: readonly Edge[], hidden: ReadonlyMap<string, string>): Edge[] {
  if (hidden.size === 0) return edges as Edge[]
  const bundles = new Map<string, { edge: Bundle; ways: string[] }>()
  const plain = edges.flatMap((edge): Edge[] => {
    const [from, to] = [hidden.get(edge.source), hidden.get(edge.target)]
    if (from === undefined && to === undefined) return [edge]
    if (from === to) return []
    if (from === undefined) return [{ ...edge, target: to ?? edge.target, reconnectable: false }]
    const target = to ?? edge.target
    const id = `bundle:${from} ${target}`
    const known = bundles.get(id)
    if (known) known.ways.push(edge.id)
    else bundles.set(id, { edge: bundle(id, from, target), ways: [edge.id] })
    return []
  })
  return [...plain, ...[...bundles.values()].map(({ edge, ways }) => ({ ...edge, data: { ways } }))]
}

const bundle = (id: string, source: string, target: string): Bundle => ({
  id,
  type: 'bundle',
  source,
  target,
  selectable: false,
  focusable: false,
  reconnectable: false,
})

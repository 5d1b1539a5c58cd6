import type { Flow, FlowNode, Port } from '@rekindle/runtime'
import { cutText } from './cutText.ts'

/** New settings of a node. `before` and `after` are its ports; leave them out while they are not known. */
export interface SettingsChange {
  id: string
  settings: FlowNode['settings']
  before?: readonly Port[] | undefined
  after?: readonly Port[] | undefined
}

/**
 * Changes settings. Edges from ports that are gone go too; the first of them is led from the first new port, so that
 * a wait which becomes another kind of wait stays connected.
 */
export function changeSettings(flow: Flow, { id, settings, before, after }: SettingsChange): Flow {
  const node = flow.nodes[id]
  if (!node) return flow
  const next = { ...flow, nodes: { ...flow.nodes, [id]: { ...node, settings } } }
  if (!before || !after) return next
  const edges = moveEdges(flow, id, before, after)
  return edges ? { ...next, edges } : next
}

function moveEdges(flow: Flow, id: string, before: readonly Port[], after: readonly Port[]) {
  const known = new Set(after.map(({ name }) => name))
  const drawn = new Set(flow.edges.filter(({ from }) => from === id).map(({ port }) => port))
  const lost = before.map(({ name }) => name).filter((name) => !known.has(name) && drawn.has(name))
  if (lost.length === 0) return undefined
  const old = new Set(before.map(({ name }) => name))
  const heir = after.find(({ name }) => !old.has(name) && !drawn.has(name))?.name
  const gone = new Set(heir === undefined ? lost : lost.slice(1))
  return flow.edges
    .filter(({ from, port }) => from !== id || !gone.has(port))
    .map((edge) =>
      edge.from === id && heir !== undefined && edge.port === lost[0] ? { ...edge, port: heir } : edge,
    )
}

/** Names a node; no title lets the card show the name of its type. */
export function changeTitle(flow: Flow, id: string, title: FlowNode['title']): Flow {
  const node = flow.nodes[id]
  if (!node) return flow
  const { title: _, ...rest } = node
  const next = title === undefined ? rest : { ...rest, title: cutTitle(title) }
  return { ...flow, nodes: { ...flow.nodes, [id]: next } }
}

const longest = 200

const cutTitle = (title: NonNullable<FlowNode['title']>): NonNullable<FlowNode['title']> =>
  typeof title === 'string'
    ? cutText(title, longest)
    : Object.fromEntries(Object.entries(title).map(([tag, text]) => [tag, cutText(text, longest)]))

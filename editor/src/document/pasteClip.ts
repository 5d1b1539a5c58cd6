import type { Flow, FlowNode, Registry } from '@rekindle/runtime'
import type { Clip } from './Clip.ts'
import { mostNotes } from './changeNotes.ts'
import { newNodeId, randomText } from './newId.ts'
import { type Point, snap } from './Point.ts'
import { standingGroups } from './standingGroups.ts'

interface PasteOptions {
  registry: Registry
  chance: () => number
  /** Where the upper left corner of what is pasted comes to lie. */
  at: Point
}

/** Pastes nodes under new ids, with the edges among them, and notes. Says which nodes and notes are new. */
export function pasteClip(flow: Flow, clip: Clip, { registry, chance, at }: PasteOptions) {
  const ids = new Map<string, string>()
  const nodes: Record<string, FlowNode> = { ...flow.nodes }
  const layout: NonNullable<Flow['layout']> = { ...flow.layout }
  const corner = cornerOf(clip)
  // In an order of their own: what was saved and read again has its keys in another one.
  for (const [old, node] of Object.entries(clip.nodes).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const id = newNodeId(nodes, chance)
    ids.set(old, id)
    nodes[id] = renewed(node, registry, chance)
    const [x, y] = clip.layout[old] ?? corner
    layout[id] = snap([x - corner[0] + at[0], y - corner[1] + at[1]])
  }
  const notes = (clip.notes ?? []).map(({ text, at: [x, y] }) => ({
    id: `note-${randomText(chance)}`,
    text,
    at: snap([x - corner[0] + at[0], y - corner[1] + at[1]]),
  }))
  if (ids.size === 0 && notes.length === 0) return { flow, added: [], addedNotes: [] }
  const edges = clip.edges.flatMap(({ from, to, ...rest }) => {
    const [newFrom, newTo] = [ids.get(from), ids.get(to)]
    return newFrom && newTo ? [{ ...rest, from: newFrom, to: newTo }] : []
  })
  const groups = standingGroups(clip.groups ?? [], clip.nodes).map((group) => ({
    ...group,
    id: `group-${randomText(chance)}`,
    nodes: group.nodes.map((id) => ids.get(id) ?? id),
  }))
  return {
    flow: {
      ...flow,
      ...(ids.size > 0 ? { nodes, layout, edges: [...flow.edges, ...edges] } : {}),
      ...(groups.length > 0 ? { groups: [...(flow.groups ?? []), ...groups].slice(0, 200) } : {}),
      ...(notes.length > 0 ? { notes: [...(flow.notes ?? []), ...notes].slice(0, mostNotes) } : {}),
    },
    added: [...ids.values()],
    addedNotes: notes.map(({ id }) => id),
  }
}

/** A copy is a node of its own: an experiment, say, begins anew. */
function renewed(node: FlowNode, registry: Registry, chance: () => number): FlowNode {
  const type = registry.get(node.type)
  if (!type?.renew || !type.settings.safeParse(node.settings).success) return node
  return { ...node, settings: type.renew(node.settings, randomText(chance)) as FlowNode['settings'] }
}

/** The upper left corner of all that is copied. */
export function cornerOf(clip: Clip): Point {
  const places = [...Object.values(clip.layout), ...(clip.notes ?? []).map(({ at }) => at)]
  if (places.length === 0) return [0, 0]
  return [Math.min(...places.map(([x]) => x)), Math.min(...places.map(([, y]) => y))]
}

import { canonicalText } from '../flow/canonicalText.ts'
import type { Flow, FlowEdge } from '../flow/Flow.ts'
import type { Registry } from '../node/NodeType.ts'
import { diffFlows, type FieldDiff, type NodeDiff } from './diffFlows.ts'

export const partChanges = ['added', 'removed', 'changed'] as const
export type PartChange = (typeof partChanges)[number]

/** A way out that leads somewhere else: `before` and `after` are nodes, absent where the port led nowhere. */
export interface EdgeDiff {
  from: string
  port: string
  change: PartChange
  before?: string
  after?: string
}

export interface PartDiff {
  id: string
  change: PartChange
}

/** What differs between two drawings of one journey, for people: meaning first, and apart from it what only looks different. */
export interface FlowComparison {
  /** Nodes that are not the same. `fields` are those of the node itself; where its ways lead stands in `edges`. */
  nodes: NodeDiff[]
  edges: EdgeDiff[]
  /** Title, entry, exits, goals, re-entry. */
  journey: FieldDiff[]
  /** Nothing but words that customers or colleagues read. */
  copyOnly: boolean
  /** What no customer can notice: nodes that were only moved, notes and frames. */
  aside: { moved: string[]; notes: PartDiff[]; groups: PartDiff[] }
}

/**
 * Compares two drawings. Ids of nodes are never used again, so the same id is the same node. One's own data under `x`
 * is not looked at.
 */
export function compareFlows(before: Flow, after: Flow, registry: Registry): FlowComparison {
  const { nodes, flow, copyOnly } = diffFlows(before, after, registry)
  return {
    nodes: nodes.flatMap(({ node, change, fields }) => {
      const own = fields.filter(({ path }) => path[0] !== 'ports')
      return own.length === 0 ? [] : [{ node, change, fields: own }]
    }),
    edges: compareEdges(before, after),
    journey: flow,
    copyOnly,
    aside: {
      moved: movedNodes(before, after),
      notes: compareParts(before.notes, after.notes),
      groups: compareParts(before.groups, after.groups),
    },
  }
}

/** Whether customers are treated alike by both; they may still look different. */
export const isSameMeaning = ({ nodes, edges, journey }: FlowComparison): boolean =>
  nodes.length + edges.length + journey.length === 0

function compareEdges(before: Flow, after: Flow): EdgeDiff[] {
  const [old, now] = [byPort(before.edges), byPort(after.edges)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): EdgeDiff[] => {
    const [was, is] = [old.get(key), now.get(key)]
    const { from, port } = (is ?? was) as FlowEdge
    if (!was) return is ? [{ from, port, change: 'added', after: is.to }] : []
    if (!is) return [{ from, port, change: 'removed', before: was.to }]
    return was.to === is.to ? [] : [{ from, port, change: 'changed', before: was.to, after: is.to }]
  })
}

const byPort = (edges: Flow['edges']): Map<string, FlowEdge> =>
  new Map(edges.map((edge) => [`${edge.from} ${edge.port}`, edge]))

const movedNodes = (before: Flow, after: Flow): string[] =>
  Object.keys(after.nodes).filter(
    (id) =>
      id in before.nodes &&
      canonicalText(before.layout?.[id] ?? null) !== canonicalText(after.layout?.[id] ?? null),
  )

function compareParts<Part extends { id: string }>(
  before: readonly Part[] = [],
  after: readonly Part[] = [],
): PartDiff[] {
  const [old, now] = [byId(before), byId(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): PartDiff[] => {
    const [was, is] = [old.get(id), now.get(id)]
    if (was && is) return canonicalText(was) === canonicalText(is) ? [] : [{ id, change: 'changed' }]
    return [{ id, change: was ? 'removed' : 'added' }]
  })
}

const byId = <Part extends { id: string }>(parts: readonly Part[]): Map<string, Part> =>
  new Map(parts.map((part) => [part.id, part]))

import { CanvasGroup, CanvasNote, type Flow, FlowEdge, FlowNode, NodeId } from '@rekindle/runtime'
import { z } from 'zod'
import { groupsOf } from './standingGroups.ts'

/** The envelope's version: a newer one is refused with words that say so. */
export const clipVersion = 1

/** Nodes with the edges among them, and notes, as they lie on the clipboard. */
export const Clip = z.strictObject({
  rekindle: z.literal('nodes'),
  /** Clips of the first release have none. */
  v: z.literal(clipVersion).optional(),
  nodes: z.record(NodeId, FlowNode),
  edges: z.array(FlowEdge),
  layout: z.record(NodeId, z.tuple([z.number(), z.number()])),
  notes: z.array(CanvasNote).max(500).optional(),
  /** Groups that were copied whole. */
  groups: z.array(CanvasGroup).max(200).optional(),
  /** How many lines led to nodes that were not copied, or came from there. */
  cut: z.int().min(0).optional(),
})
export type Clip = z.infer<typeof Clip>

/** Copies nodes and notes, and the groups of which all is copied. The entry is left out: it can't stand in a journey twice. */
export function clipOf(flow: Flow, ids: readonly string[], noteIds: readonly string[] = []): Clip {
  const chosen = new Set(ids.filter((id) => id !== flow.entry && Object.hasOwn(flow.nodes, id)))
  const pick = <T>(record: Readonly<Record<string, T>> = {}) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => chosen.has(id)))
  const notes = (flow.notes ?? []).filter(({ id }) => noteIds.includes(id))
  const groups = groupsOf(flow).flatMap((group) => {
    const nodes = group.nodes.filter((id) => id !== flow.entry)
    return nodes.length > 0 && nodes.every((id) => chosen.has(id)) ? [{ ...group, nodes }] : []
  })
  const cut = flow.edges.filter(({ from, to }) => chosen.has(from) !== chosen.has(to)).length
  return {
    rekindle: 'nodes',
    v: clipVersion,
    nodes: pick(flow.nodes),
    edges: flow.edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    layout: pick(flow.layout),
    ...(notes.length > 0 ? { notes } : {}),
    ...(groups.length > 0 ? { groups } : {}),
    ...(cut > 0 ? { cut } : {}),
  }
}

export const isEmptyClip = ({ nodes, notes = [] }: Clip): boolean =>
  Object.keys(nodes).length === 0 && notes.length === 0

import { clipVersion, type Flow, FlowClip } from '@rekindle/runtime'
import { groupsOf } from './standingGroups.ts'

/** What lies on the clipboard, and in a saved block. */
export const Clip = FlowClip
export type Clip = FlowClip

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

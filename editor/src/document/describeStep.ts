import type { Flow, FlowNode } from '@rekindle/runtime'
import { same } from './merge/Merge.ts'

/** What a command was about: how many things, and which, where it was one. */
export interface StepSubject {
  count: number
  /** The only node: as it is afterwards, or as it was when it is gone. */
  node?: FlowNode
  /** The node that leads to the only node, which is new. */
  behind?: FlowNode
  /** Where the only line leads to, or led to. */
  to?: FlowNode
  /** Title of the only group. */
  group?: string
  /** Words of the only note. */
  note?: string
}

/** Tells from two drawings what was changed. Commands keep what they don't touch, so little is compared. */
export function describeStep(before: Flow, after: Flow): StepSubject {
  const nodes = changedKeys(before.nodes, after.nodes)
  const edges = changedEdges(before, after)
  const notes = changedKeys(byId(before.notes), byId(after.notes))
  const moved = changedKeys(before.layout ?? {}, after.layout ?? {})
  const nodeOf = (id: string | undefined) =>
    id === undefined ? undefined : (after.nodes[id] ?? before.nodes[id])
  const only = (ids: readonly string[]) => nodeOf(ids.length === 1 ? ids[0] : undefined)
  if (nodes.length > 0) {
    const node = notes.length === 0 ? only(nodes) : undefined
    const led = after.edges.find(({ from, to }) => to === nodes[0] && from !== to)?.from
    const behind = node && !before.nodes[nodes[0] ?? ''] ? nodeOf(led) : undefined
    return { ...subject(nodes.length + notes.length, node), ...(behind ? { behind } : {}) }
  }
  if (edges.length > 0) {
    const [edge] = edges
    const node = only([...new Set(edges.map(({ from }) => from))])
    const to = edges.length === 1 ? nodeOf(edge?.to) : undefined
    return { ...subject(edges.length, node), ...(to ? { to } : {}) }
  }
  const groups = changedKeys(byId(before.groups), byId(after.groups))
  const group = groups.length === 1 ? groups[0] : undefined
  if (group !== undefined && notes.length === 0) {
    const { nodes: members = [], title = '' } =
      byId([...(before.groups ?? []), ...(after.groups ?? [])])[group] ?? {}
    return { count: moved.length > 0 ? moved.length : members.length, group: title }
  }
  if (moved.length > 0 && notes.length === 0) return subject(moved.length, only(moved))
  const note =
    notes.length === 1 ? byId([...(before.notes ?? []), ...(after.notes ?? [])])[notes[0] ?? ''] : undefined
  if (moved.length === 0 && note) return { count: 1, note: note.text }
  return subject(moved.length + notes.length, undefined)
}

const subject = (count: number, node: FlowNode | undefined): StepSubject => ({
  count,
  ...(node ? { node } : {}),
})

const byId = <T extends { id: string }>(list: readonly T[] = []): Record<string, T> =>
  Object.fromEntries(list.map((one) => [one.id, one]))

function changedKeys(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  if (before === after) return []
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => !same(before[key], after[key]))
}

/** Lines that were drawn, led elsewhere, or taken away. */
function changedEdges(before: Flow, after: Flow): Flow['edges'] {
  if (before.edges === after.edges) return []
  const key = ({ from, port, to }: Flow['edges'][number]) => `${from} ${port} ${to}`
  const old = new Set(before.edges.map(key))
  const now = new Set(after.edges.map(key))
  const drawn = after.edges.filter((edge) => !old.has(key(edge)))
  return drawn.length > 0 ? drawn : before.edges.filter((edge) => !now.has(key(edge)))
}

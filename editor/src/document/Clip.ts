import { type Flow, FlowEdge, FlowNode, NodeId } from '@rekindle/runtime'
import { z } from 'zod'

/** Nodes with the edges among them, as they lie on the clipboard. */
export const Clip = z.strictObject({
  rekindle: z.literal('nodes'),
  nodes: z.record(NodeId, FlowNode),
  edges: z.array(FlowEdge),
  layout: z.record(NodeId, z.tuple([z.number(), z.number()])),
})
export type Clip = z.infer<typeof Clip>

/** Copies nodes. The entry is left out: it can't stand in a journey twice. */
export function clipOf(flow: Flow, ids: readonly string[]): Clip {
  const chosen = new Set(ids.filter((id) => id !== flow.entry && Object.hasOwn(flow.nodes, id)))
  const pick = <T>(record: Readonly<Record<string, T>> = {}) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => chosen.has(id)))
  return {
    rekindle: 'nodes',
    nodes: pick(flow.nodes),
    edges: flow.edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    layout: pick(flow.layout),
  }
}

/** Reads what somebody pastes; undefined for anything that is not nodes of ours. */
export function clipFrom(text: string): Clip | undefined {
  if (text.length > 8_000_000 || !text.includes('"rekindle"')) return undefined
  try {
    return Clip.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

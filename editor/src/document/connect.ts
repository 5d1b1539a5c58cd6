import type { Flow, FlowEdge } from '@rekindle/runtime'

/** An edge is named by where it starts: a port leads to one node. */
export type PortRef = Pick<FlowEdge, 'from' | 'port'>

export const isFrom = (ref: PortRef) => (edge: PortRef) => edge.from === ref.from && edge.port === ref.port

/** Leads a port to a node, instead of where it led before. Nothing may lead into the entry. */
export function connect(flow: Flow, { from, port, to }: PortRef & { to: string }): Flow {
  if (to === flow.entry || !Object.hasOwn(flow.nodes, from) || !Object.hasOwn(flow.nodes, to)) return flow
  const before = flow.edges.find(isFrom({ from, port }))
  if (before?.to === to) return flow
  const edge: FlowEdge = { from, port, to }
  const edges = before ? flow.edges.map((one) => (one === before ? edge : one)) : [...flow.edges, edge]
  return { ...flow, edges }
}

/** Lets a line begin or end elsewhere. Where it may not, and where it is let go at its old place, nothing happens. */
export function reconnect(flow: Flow, old: PortRef, { to, ...ref }: PortRef & { to: string }): Flow {
  const next = connect(flow, { ...ref, to })
  const leads = next.edges.some((edge) => isFrom(ref)(edge) && edge.to === to)
  return leads && !isFrom(ref)(old) ? disconnect(next, old) : next
}

/** Lets a port lead nowhere. */
export function disconnect(flow: Flow, ref: PortRef): Flow {
  const edges = flow.edges.filter((edge) => !isFrom(ref)(edge))
  return edges.length === flow.edges.length ? flow : { ...flow, edges }
}

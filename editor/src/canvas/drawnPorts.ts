import type { FlowEdge, Port } from '@rekindle/runtime'

export interface DrawnPort extends Port {
  /** The node it leads to. */
  to: string | undefined
  /** An edge leaves by it, but the node no longer has it. */
  unknown?: boolean
}

/** Ports of a node with where they lead, and behind them edges from ports it does not have. */
export function drawnPorts(
  ports: readonly Port[],
  edges: readonly Pick<FlowEdge, 'port' | 'to'>[],
): DrawnPort[] {
  const drawn = new Map(edges.map(({ port, to }) => [port, to]))
  const known = ports.map((port) => ({ ...port, to: drawn.get(port.name) }))
  const names = new Set(ports.map(({ name }) => name))
  const strangers = [...drawn]
    .filter(([name]) => !names.has(name))
    .map(([name, to]) => ({ name, label: { en: name }, to, unknown: true }))
  return [...known, ...strangers]
}

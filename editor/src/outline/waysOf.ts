import type { OutlineFlow, PortsOf } from './Outline.ts'

export interface Way {
  from: string
  port: string
  to: string | undefined
}

/** The ways out of every step, by rank; behind them lines from ports a step does not have. Lines to nowhere are left out. */
export function waysOf({ nodes, edges }: OutlineFlow, portsOf: PortsOf): ReadonlyMap<string, readonly Way[]> {
  const drawn = new Map<string, Map<string, string>>(Object.keys(nodes).map((id) => [id, new Map()]))
  for (const { from, port, to } of edges) {
    const ports = drawn.get(from)
    if (ports && !ports.has(port) && Object.hasOwn(nodes, to)) ports.set(port, to)
  }
  return new Map(
    [...drawn].map(([from, ports]) => {
      const names = new Set([...portsOf(from), ...ports.keys()])
      return [from, [...names].map((port) => ({ from, port, to: ports.get(port) }))]
    }),
  )
}

import type { Flow, FlowEdge } from '../flow/Flow.ts'
import type { SoundNodes } from './SoundNodes.ts'

/**
 * How long people are kept at most behind each port of a node, in milliseconds, before the ways of two of them meet. Infinity in
 * a circle and where a type can't say. A port that leads nowhere is absent.
 */
export function keptBehind(
  flow: Flow,
  sound: SoundNodes,
  node: string,
  ports: readonly string[],
): ReadonlyMap<string, number> {
  const next = new Map<string, FlowEdge[]>()
  for (const edge of flow.edges) {
    const list = next.get(edge.from)
    if (list) list.push(edge)
    else next.set(edge.from, [edge])
  }
  const starts = new Map(
    ports.flatMap((port) => {
      const first = next.get(node)?.find((edge) => edge.port === port)
      return first ? [[port, first.to] as const] : []
    }),
  )
  const passedBy = new Map<string, number>()
  for (const start of starts.values())
    for (const id of reachedFrom(start, next)) passedBy.set(id, (passedBy.get(id) ?? 0) + 1)
  const isShared = (id: string) => id === node || (passedBy.get(id) ?? 0) > 1
  const stay = ({ from, port }: FlowEdge): number => {
    const one = flow.nodes[from]?.disabled ? undefined : sound.get(from)
    return one?.type.lasts?.(one.settings, port).most ?? 0
  }
  return new Map([...starts].map(([port, start]) => [port, longest(start, next, isShared, stay)]))
}

function reachedFrom(start: string, next: ReadonlyMap<string, FlowEdge[]>): Set<string> {
  const seen = new Set([start])
  for (const id of seen) for (const { to } of next.get(id) ?? []) seen.add(to)
  return seen
}

/** The longest way from a node to where it is shared or ends. */
function longest(
  start: string,
  next: ReadonlyMap<string, FlowEdge[]>,
  isShared: (id: string) => boolean,
  stay: (edge: FlowEdge) => number,
): number {
  const known = new Map<string, number>()
  const open = new Set<string>()
  const from = (id: string): number => {
    if (isShared(id)) return 0
    const before = known.get(id)
    if (before !== undefined) return before
    if (open.has(id)) return Number.POSITIVE_INFINITY
    open.add(id)
    const most = Math.max(0, ...(next.get(id) ?? []).map((edge) => stay(edge) + from(edge.to)))
    open.delete(id)
    known.set(id, most)
    return most
  }
  return from(start)
}

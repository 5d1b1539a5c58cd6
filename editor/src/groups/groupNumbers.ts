import type { CanvasGroup, Flow } from '@rekindle/runtime'
import type { VersionStats } from '@rekindle/server/contract'
import { edgeKey } from '../document/edgeKey.ts'
import { leftOf } from '../stats/leftOf.ts'

/** Lines that lead into a group, and lines that lead out of it. */
export function waysOf(flow: Flow, { nodes }: CanvasGroup): { into: Flow['edges']; out: Flow['edges'] } {
  const inside = new Set(nodes)
  return {
    into: flow.edges.filter(({ from, to }) => inside.has(to) && !inside.has(from)),
    out: flow.edges.filter(({ from, to }) => inside.has(from) && !inside.has(to)),
  }
}

export interface GroupNumbers {
  entered: number
  waiting: number
  left: number
}

/**
 * People of a group as of one step: who came in from outside, who rests inside, who left it. Who goes from one step of
 * it to another has not left.
 */
export function groupNumbers(flow: Flow, group: CanvasGroup, stats: VersionStats): GroupNumbers {
  const inside = new Set(group.nodes)
  const among = flow.edges.filter(({ from, to }) => inside.has(from) && inside.has(to))
  const passedWithin = sum(among.map((edge) => stats.edges[edgeKey(edge)] ?? 0))
  const nodes = group.nodes.flatMap((id) => stats.nodes[id] ?? [])
  return {
    entered: Math.max(0, sum(nodes.map(({ entered }) => entered)) - passedWithin),
    waiting: sum(nodes.map(({ waiting }) => waiting)),
    left: Math.max(0, sum(nodes.map(leftOf)) - passedWithin),
  }
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)

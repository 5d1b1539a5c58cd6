import type { Flow } from '@rekindle/runtime'

export type Direction = 'forward' | 'back' | 'previous' | 'next'

/**
 * The node an arrow key leads to: forward along the first edge, back along the edge one came by (`from`) or the first,
 * up and down among the nodes that share a predecessor.
 */
export function walkFlow(flow: Flow, id: string, direction: Direction, from?: string): string | undefined {
  if (direction === 'forward') return flow.edges.find((edge) => edge.from === id)?.to
  const before = flow.edges.filter((edge) => edge.to === id).map((edge) => edge.from)
  const parent = from !== undefined && before.includes(from) ? from : before[0]
  if (direction === 'back') return parent
  const siblings = [...new Set(flow.edges.filter((edge) => edge.from === parent).map((edge) => edge.to))]
  const at = siblings.indexOf(id)
  return at < 0 ? undefined : siblings[at + (direction === 'next' ? 1 : -1)]
}

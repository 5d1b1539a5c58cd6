import type { Flow } from '@rekindle/runtime'
import { edgeKey, parseEdgeKey } from '../document/edgeKey.ts'
import type { Direction } from './walkFlow.ts'

/** Where an arrow key leads from an edge: to the cards at its ends, or to the other edges of the same card. */
export function walkEdges(
  flow: Flow,
  key: string,
  direction: Direction,
): { node?: string; edge?: string } | undefined {
  const { from, port } = parseEdgeKey(key)
  const siblings = flow.edges.filter((edge) => edge.from === from)
  const at = siblings.findIndex((edge) => edge.port === port)
  if (at < 0) return undefined
  if (direction === 'back') return { node: from }
  if (direction === 'forward') return siblings[at] && { node: siblings[at].to }
  const next = siblings[at + (direction === 'next' ? 1 : -1)]
  return next && { edge: edgeKey(next) }
}

import type { Story } from '@rekindle/server/contract'

/** Nodes and `from to` edges that a run took. */
export function pathOf(steps: readonly Pick<Story['steps'][number], 'node'>[]): {
  nodes: Set<string>
  edges: Set<string>
} {
  const edges = steps.slice(1).map(({ node }, index) => `${steps[index]?.node} ${node}`)
  return { nodes: new Set(steps.map(({ node }) => node)), edges: new Set(edges) }
}

import type { AnyNodeType, Flow, FlowNode, Registry } from '@rekindle/runtime'
import { newNodeId } from './newId.ts'
import { without } from './without.ts'

/** Types whose ports, as they are when new, hold every port by which this node leads on. */
export function replacementsOf(flow: Flow, registry: Registry, id: string): AnyNodeType[] {
  const node = flow.nodes[id]
  if (!node || id === flow.entry) return []
  const drawn = flow.edges.filter(({ from }) => from === id).map(({ port }) => port)
  return [...registry.values()].filter((type) => {
    if (type.type === node.type || type.entry) return false
    const ports = new Set(type.ports(type.defaults).map(({ name }) => name))
    return drawn.every((port) => ports.has(port))
  })
}

/**
 * Puts another node in the place of one, with its name and its lines. It has an id of its own: who is inside the old
 * one is asked about when this is published.
 */
export function replaceNode(
  flow: Flow,
  id: string,
  node: FlowNode,
  chance: () => number,
): { flow: Flow; id: string } {
  const old = flow.nodes[id]
  if (!old || id === flow.entry) return { flow, id }
  const fresh = newNodeId(flow.nodes, chance)
  const named: FlowNode = old.title === undefined ? node : { ...node, title: old.title }
  const at = flow.layout?.[id]
  const renamed = (one: string) => (one === id ? fresh : one)
  return {
    id: fresh,
    flow: {
      ...flow,
      nodes: { ...without(flow.nodes, new Set([id])), [fresh]: named },
      edges: flow.edges.map((edge) =>
        edge.from === id || edge.to === id
          ? { ...edge, from: renamed(edge.from), to: renamed(edge.to) }
          : edge,
      ),
      ...(flow.layout
        ? { layout: { ...without(flow.layout, new Set([id])), ...(at ? { [fresh]: at } : {}) } }
        : {}),
      ...(flow.groups
        ? { groups: flow.groups.map((group) => ({ ...group, nodes: group.nodes.map(renamed) })) }
        : {}),
    },
  }
}

import type { Flow } from '@rekindle/runtime'
import { addNode, type NewNode } from './addNode.ts'
import { isFrom, type PortRef } from './connect.ts'
import { groupOfNode, joinGroup } from './groupNodes.ts'

/**
 * Puts a new node between two others: the edge leads to it, and its `port` leads on. Without a port, it ends there.
 * Between two of a group it belongs to the group.
 */
export function insertOnEdge(flow: Flow, edge: PortRef, added: NewNode, port: string | undefined): Flow {
  const cut = flow.edges.find(isFrom(edge))
  const next = addNode(flow, added)
  if (!cut || next === flow) return next
  const led = next.edges.map((one) => (one === cut ? { ...one, to: added.id } : one))
  const on = port === undefined ? [] : [{ from: added.id, port, to: cut.to }]
  const inserted = { ...next, edges: [...led, ...on] }
  const group = groupOfNode(flow, cut.from)
  return group?.nodes.includes(cut.to) ? joinGroup(inserted, [added.id], group.id) : inserted
}

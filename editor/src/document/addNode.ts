import type { AnyNodeType, Flow, FlowNode } from '@rekindle/runtime'
import { type Point, snap } from './Point.ts'

/** What is put onto the canvas: a type with its defaults, or a node that stood elsewhere before. */
export interface NewNode {
  id: string
  node: FlowNode
  at: Point
}

/** A node of this type with its default settings. `freshId` names what must not be shared with other nodes. */
export function nodeOfType(type: AnyNodeType, freshId: string): FlowNode {
  const defaults = structuredClone(type.defaults) as FlowNode['settings']
  const settings = type.renew ? (type.renew(defaults, freshId) as FlowNode['settings']) : defaults
  return { type: type.type, v: type.version, settings }
}

/** Puts a node onto the canvas. An id that is taken changes nothing. */
export function addNode(flow: Flow, { id, node, at }: NewNode): Flow {
  if (Object.hasOwn(flow.nodes, id)) return flow
  return {
    ...flow,
    nodes: { ...flow.nodes, [id]: node },
    layout: { ...flow.layout, [id]: snap(at) },
  }
}

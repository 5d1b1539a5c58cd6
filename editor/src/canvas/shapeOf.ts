import type { Flow, Registry } from '@rekindle/runtime'
import type { NodeHandle } from '@xyflow/react'
import { cardShape } from './cardGeometry.ts'
import { drawnPorts } from './drawnPorts.ts'
import { edgesFrom } from './edgesFrom.ts'
import { nodeFace } from './nodeFace.ts'

/** Size and handles of a box, in the form React Flow takes them. */
export interface Shape {
  width: number
  height: number
  measured: { width: number; height: number }
  handles: NodeHandle[]
}
const shapes = new Map<string, Shape>()

/** Cards with the same ways out share one object. */
export function shapeOf(flow: Flow, id: string, registry: Registry, hasNumbers: boolean): Shape {
  const node = flow.nodes[id]
  const isEntry = flow.entry === id
  const ports = node ? drawnPorts(nodeFace(node, registry, 'en').ports, edgesFrom(flow.edges, id)) : []
  const key = `${isEntry} ${hasNumbers} ${ports.map(({ name, unknown }) => `${name}${unknown ? '?' : ''}`).join(' ')}`
  const known = shapes.get(key)
  if (known) return known
  const { width, height, handles } = cardShape(ports, { isEntry, hasNumbers })
  const shape: Shape = { width, height, measured: { width, height }, handles }
  if (shapes.size > 5_000) shapes.clear()
  shapes.set(key, shape)
  return shape
}

import type { Flow, Registry } from '@rekindle/runtime'
import { applyNodeChanges, type Node, type NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import { flowOrder } from '../document/flowOrder.ts'
import { cardShape } from './cardGeometry.ts'
import { noteKey } from './createView.ts'
import { drawnPorts } from './drawnPorts.ts'
import { useEditing, useFlow, useView } from './Editing.ts'
import { edgesFrom } from './edgesFrom.ts'
import { nodeFace } from './nodeFace.ts'

export type CanvasNode = Node<Record<string, never>, 'card' | 'note'>

const noData: Record<string, never> = {}

/**
 * Boxes as React Flow wants them. They hold place, size and selection only: what a card shows it reads itself, and a
 * box that did not change keeps its object. Places follow the hand while it drags, the drawing when it lets go.
 */
export function useCanvasNodes() {
  const { view, registry, numbers } = useEditing()
  const flow = useFlow((whole) => whole)
  const selected = useView(({ nodes }) => nodes)
  const hasNumbers = useStore(numbers, ({ stats }) => stats !== undefined)
  const [nodes, setNodes] = useState<CanvasNode[]>(() =>
    mergeNodes([], { flow, selected, registry, hasNumbers }),
  )
  useLayoutEffect(
    () => setNodes((before) => mergeNodes(before, { flow, selected, registry, hasNumbers })),
    [flow, selected, registry, hasNumbers],
  )
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const picks = changes.filter((change) => change.type === 'select')
      if (picks.length > 0) {
        const now = new Set(view.getState().nodes)
        for (const { id, selected: on } of picks) on ? now.add(id) : now.delete(id)
        view.getState().select({ nodes: now, edges: view.getState().edges })
      }
      const rest = changes.filter(({ type }) => type === 'position' || type === 'dimensions')
      if (rest.length > 0) setNodes((before) => applyNodeChanges(rest, before))
    },
    [view],
  )
  return { nodes, onNodesChange }
}

interface Sources {
  flow: Flow
  selected: ReadonlySet<string>
  registry: Registry
  hasNumbers: boolean
}

/** In the order people pass them: the order in which Tab reaches the cards. */
function mergeNodes(before: CanvasNode[], { flow, selected, registry, hasNumbers }: Sources): CanvasNode[] {
  const old = new Map(before.map((node) => [node.id, node]))
  const place = (id: string, type: 'card' | 'note', [x, y]: readonly [number, number]): CanvasNode => {
    const known = old.get(id)
    const on = selected.has(id)
    const shape = type === 'card' ? shapeOf(flow, id, registry, hasNumbers) : undefined
    if (!known) return { id, type, position: { x, y }, data: noData, selected: on, ...shape }
    const stays = known.dragging || (known.position.x === x && known.position.y === y)
    const fits = !shape || known.handles === shape.handles
    if (stays && fits && known.selected === on) return known
    return { ...known, selected: on, ...(stays ? {} : { position: { x, y } }), ...(fits ? {} : shape) }
  }
  const after = [
    ...(flow.notes ?? []).map(({ id, at }) => place(noteKey(id), 'note', at)),
    ...orderOf(flow).map((id, i) => place(id, 'card', flow.layout?.[id] ?? [i * 344, 0])),
  ]
  const same = after.length === before.length && after.every((node, i) => node === before[i])
  return same ? before : after
}

type Shape = Pick<CanvasNode, 'width' | 'height' | 'measured' | 'handles'>
const shapes = new Map<string, Shape>()

/** Cards with the same ways out share one object. */
function shapeOf(flow: Flow, id: string, registry: Registry, hasNumbers: boolean): Shape {
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

const orders = new WeakMap<Flow['edges'], { entry: string; count: number; order: string[] }>()

/** The order changes only with the edges, the entry, or the number of nodes: typing in a form leaves it alone. */
function orderOf(flow: Flow): string[] {
  const count = Object.keys(flow.nodes).length
  const known = orders.get(flow.edges)
  if (known && known.entry === flow.entry && known.count === count) return known.order
  const order = flowOrder(flow)
  orders.set(flow.edges, { entry: flow.entry, count, order })
  return order
}

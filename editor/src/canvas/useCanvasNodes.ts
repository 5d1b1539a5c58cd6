import type { Flow } from '@rekindle/runtime'
import { applyNodeChanges, type Node, type NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useState } from 'react'
import { flowOrder } from '../document/flowOrder.ts'
import { noteKey } from './createView.ts'
import { useEditing, useFlow, useView } from './Editing.ts'

export type CanvasNode = Node<Record<string, never>, 'card' | 'note'>

const noData: Record<string, never> = {}

/**
 * Boxes as React Flow wants them. They hold place, size and selection only: what a card shows it reads itself, and a
 * box that did not change keeps its object. Places follow the hand while it drags, the drawing when it lets go.
 */
export function useCanvasNodes() {
  const { view } = useEditing()
  const flow = useFlow((whole) => whole)
  const selected = useView(({ nodes }) => nodes)
  const [nodes, setNodes] = useState<CanvasNode[]>(() => mergeNodes([], flow, selected))
  useLayoutEffect(() => setNodes((before) => mergeNodes(before, flow, selected)), [flow, selected])
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

/** In the order people pass them: the order in which Tab reaches the cards. */
function mergeNodes(before: CanvasNode[], flow: Flow, selected: ReadonlySet<string>): CanvasNode[] {
  const old = new Map(before.map((node) => [node.id, node]))
  const place = (id: string, type: 'card' | 'note', [x, y]: readonly [number, number]): CanvasNode => {
    const known = old.get(id)
    const on = selected.has(id)
    if (!known) return { id, type, position: { x, y }, data: noData, selected: on }
    const stays = known.dragging || (known.position.x === x && known.position.y === y)
    if (stays && known.selected === on) return known
    return { ...known, selected: on, ...(stays ? {} : { position: { x, y } }) }
  }
  const after = [
    ...(flow.notes ?? []).map(({ id, at }) => place(noteKey(id), 'note', at)),
    ...orderOf(flow).map((id, i) => place(id, 'card', flow.layout?.[id] ?? [i * 344, 0])),
  ]
  const same = after.length === before.length && after.every((node, i) => node === before[i])
  return same ? before : after
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

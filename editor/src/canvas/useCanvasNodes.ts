import type { Flow, Registry } from '@rekindle/runtime'
import { applyNodeChanges, type Node, type NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import { flowOrder } from '../document/flowOrder.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { groupBox, isSameBox } from '../groups/groupBox.ts'
import { groupOf, hiddenIn } from '../groups/groupKey.ts'
import { noteKey } from './createView.ts'
import { useEditing, useFlow, useView } from './Editing.ts'
import { placeOf } from './placeOf.ts'
import { type Shape, shapeOf } from './shapeOf.ts'

export type CanvasNode = Node<Record<string, never>, 'card' | 'note' | 'frame' | 'tile'>

const noData: Record<string, never> = {}

/**
 * Boxes as React Flow wants them. They hold place, size and selection only: what a card shows it reads itself, and a
 * box that did not change keeps its object. Places follow the hand while it drags, the drawing when it lets go.
 */
export function useCanvasNodes() {
  const { document, view, registry, numbers } = useEditing()
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
        for (const { id, selected: on } of picks)
          for (const one of meantBy(document.getState().flow, id)) on ? now.add(one) : now.delete(one)
        view.getState().select({ nodes: now, edges: view.getState().edges })
      }
      const rest = changes.filter(({ type }) => type === 'position' || type === 'dimensions')
      if (rest.length > 0) setNodes((before) => applyNodeChanges(rest, before))
    },
    [view, document],
  )
  return { nodes, onNodesChange }
}

interface Sources {
  flow: Flow
  selected: ReadonlySet<string>
  registry: Registry
  hasNumbers: boolean
}

/** In the order people pass them: the order in which Tab reaches the cards. Frames lie below, collapsed groups hide their cards. */
function mergeNodes(before: CanvasNode[], { flow, selected, registry, hasNumbers }: Sources): CanvasNode[] {
  const old = new Map(before.map((node) => [node.id, node]))
  const place = (id: string, type: 'card' | 'note', [x, y]: readonly [number, number]): CanvasNode => {
    const known = old.get(id)
    const on = selected.has(id)
    const shape: Shape | undefined = type === 'card' ? shapeOf(flow, id, registry, hasNumbers) : undefined
    if (!known) return { id, type, position: { x, y }, data: noData, selected: on, ...shape }
    const stays = known.dragging || (known.position.x === x && known.position.y === y)
    const fits = !shape || known.handles === shape.handles
    if (stays && fits && known.selected === on) return known
    return { ...known, selected: on, ...(stays ? {} : { position: { x, y } }), ...(fits ? {} : shape) }
  }
  const order = orderOf(flow)
  const hidden = hiddenIn(flow)
  const groups = groupsOf(flow).map((group): CanvasNode => {
    const now = groupBox(group, { flow, registry, hasNumbers, selected })
    const known = old.get(now.id)
    return known && isSameBox(known, now) ? known : now
  })
  const ofType = (type: CanvasNode['type']) => groups.filter((group) => group.type === type)
  const after = [
    ...ofType('frame'),
    ...(flow.notes ?? []).map(({ id, at }) => place(noteKey(id), 'note', at)),
    ...order.flatMap((id, i) => (hidden.has(id) ? [] : [place(id, 'card', placeOf(flow, id, i))])),
    ...ofType('tile'),
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

/** Who selects the box of a group means all that is in it. */
function meantBy(flow: Flow, key: string): readonly string[] {
  const id = groupOf(key)
  return id === undefined ? [key] : (groupsOf(flow).find((group) => group.id === id)?.nodes ?? [])
}

import type { Flow } from '@rekindle/runtime'
import { useReactFlow } from '@xyflow/react'
import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import { shortcutOf } from '../board/shortcuts.ts'
import { edgeKey } from '../document/edgeKey.ts'
import { moveParts } from '../document/moveParts.ts'
import { gridStep, type Point } from '../document/Point.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { hiddenIn } from '../groups/groupKey.ts'
import { standAt } from '../groups/standAt.ts'
import { centreOn } from './centreOn.ts'
import { noteKey, noteOf } from './createView.ts'
import { useEditing } from './Editing.ts'
import { isTyping } from './isTyping.ts'
import { openInspector } from './openInspector.ts'
import { useClipboard } from './useClipboard.ts'
import { useCommands } from './useCommands.ts'
import { walkEdges } from './walkEdges.ts'
import { type Direction, walkFlow } from './walkFlow.ts'

const walks: Record<string, Direction> = {
  ArrowRight: 'forward',
  ArrowLeft: 'back',
  ArrowUp: 'previous',
  ArrowDown: 'next',
}
const shifts: Record<string, readonly [number, number]> = {
  ArrowRight: [gridStep, 0],
  ArrowLeft: [-gridStep, 0],
  ArrowUp: [0, -gridStep],
  ArrowDown: [0, gridStep],
}

const edgeOf = (target: EventTarget): string | undefined =>
  (target instanceof Element ? target.closest('.react-flow__edge') : null)?.getAttribute('data-id') ??
  undefined

/** The note that has the focus itself; on what is written in it, keys write. */
const noteAt = (target: EventTarget): HTMLElement | null =>
  target instanceof HTMLElement && target.matches('[data-note]') ? target : null

const groupAt = (target: EventTarget): string | undefined =>
  target instanceof HTMLElement ? target.dataset.group : undefined

const cardOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null

/** Works on the drawing by keys: arrows walk along the edges, Shift and an arrow moves, Enter opens, Delete deletes. */
export function useCanvasKeys() {
  const { document: drawing, view, readOnly } = useEditing()
  const commands = useCommands()
  const canvas = useReactFlow()
  const cameFrom = useRef<string>(undefined)
  useClipboard()

  const walk = (id: string, direction: Direction) => {
    const to = walkFlow(drawing.getState().flow, id, direction, cameFrom.current)
    if (to === undefined) return
    if (direction === 'forward') cameFrom.current = id
    const { flow } = drawing.getState()
    standAt(flow, view, to)
    showNode(hiddenIn(flow).get(to) ?? to)
  }
  const showNode = (id: string) => {
    const node = canvas.getNode(id)
    if (node) centreOn(canvas, node, { ms: 120 })
  }
  const shift = (boxes: readonly string[], [dx, dy]: readonly [number, number]) => {
    const chosen = view.getState().nodes
    const moved = boxes.every((box) => chosen.has(box)) ? [...chosen] : boxes
    drawing.getState().apply({ command: 'move', key: `move ${moved.join(' ')}` }, (flow) => {
      const placeOf = (key: string): Point | undefined => {
        const note = noteOf(key)
        return note === undefined ? flow.layout?.[key] : flow.notes?.find((one) => one.id === note)?.at
      }
      const places = moved.flatMap((one) => {
        const at = placeOf(one)
        return at ? [[one, [at[0] + dx, at[1] + dy]] as const] : []
      })
      return moveParts(flow, new Map(places))
    })
  }

  const onKeyDown = (key: KeyboardEvent) => {
    if (isTyping(key.target)) return
    const note = noteAt(key.target)
    const card = cardOf(key.target)?.dataset.node
    const box = note?.dataset.note === undefined ? card : noteKey(note.dataset.note)
    const group = groupAt(key.target)
    const boxes = box === undefined ? nodesOf(drawing.getState().flow, group) : [box]
    const edge = edgeOf(key.target)
    const asked = shortcutOf(key)
    const direction = walks[key.key]
    const step = shifts[key.key]
    if (card && direction && asked === 'walk') {
      key.preventDefault()
      walk(card, direction)
    } else if (boxes.length > 0 && step && asked === 'shift') {
      key.preventDefault()
      if (!readOnly) shift(boxes, step)
    } else if (note && asked === 'open') {
      key.preventDefault()
      note.querySelector('textarea')?.focus()
    } else if (card && asked === 'open' && key.target === cardOf(key.target)) {
      key.preventDefault()
      view.getState().select({ nodes: [card] })
      openInspector()
    } else if (edge && direction && asked === 'walk') {
      key.preventDefault()
      const next = walkEdges(drawing.getState().flow, edge, direction)
      if (next?.node !== undefined) {
        standAt(drawing.getState().flow, view, next.node)
      } else if (next?.edge !== undefined) focusEdge(next.edge)
    } else if (card && asked === 'lines') {
      const first = drawing.getState().flow.edges.find(({ from }) => from === card)
      if (first) focusEdge(edgeKey(first))
    } else if (asked === 'unselect') {
      view.getState().select({})
    } else if (asked === 'remove' && !readOnly) {
      key.preventDefault()
      // The card before it gets the focus: a key that is held down must not eat the journey.
      if (key.repeat) return
      // What has the focus is meant, also while something else is still selected.
      const { nodes, edges, select } = view.getState()
      if (box && !nodes.has(box)) select({ nodes: [box] })
      else if (edge && !edges.has(edge)) select({ edges: [edge] })
      commands.remove()
    }
  }
  /** A card that Tab reaches out of sight comes into sight. */
  const onFocus = (focus: FocusEvent) => {
    const card = cardOf(focus.target)
    if (!card || focus.target !== card || !card.matches(':focus-visible')) return
    const pane = card.closest('.react-flow')?.getBoundingClientRect()
    const box = card.getBoundingClientRect()
    const inSight =
      pane && box.right > pane.left && box.left < pane.right && box.bottom > pane.top && box.top < pane.bottom
    if (!inSight && card.dataset.node) showNode(card.dataset.node)
  }
  return { onKeyDown, onFocus }
}

const nodesOf = (flow: Flow, group: string | undefined): readonly string[] =>
  groupsOf(flow).find(({ id }) => id === group)?.nodes ?? []

function focusEdge(key: string): void {
  document.querySelector<SVGElement>(`.react-flow__edge[data-id="${CSS.escape(key)}"]`)?.focus()
}

import type { ReactFlowInstance } from '@xyflow/react'
import { reveal } from '../groups/reveal.ts'
import { centreOn } from './centreOn.ts'
import { noteOf } from './createView.ts'
import type { Editing } from './Editing.ts'

type View = Pick<ReactFlowInstance, 'getNode' | 'setCenter' | 'getZoom'>

/** Zoom at which a card that was looked for can be read. */
const legible = 0.75

/**
 * Selects a card or a note, brings it to the middle and puts the focus on it, unless that stays where it is. Out of a
 * collapsed group it opens that.
 */
export function showCard(
  flow: View,
  editing: Pick<Editing, 'document' | 'view'>,
  key: string,
  takesFocus = true,
): void {
  const { document, view } = editing
  const wasHidden = reveal(document, key)
  view.getState().select({ nodes: [key] })
  // Out of a group, the card stands in the drawing after the next frame.
  if (wasHidden) requestAnimationFrame(() => bringIntoSight(flow, key, takesFocus))
  else bringIntoSight(flow, key, takesFocus)
}

function bringIntoSight(flow: View, key: string, takesFocus: boolean): void {
  const node = flow.getNode(key)
  if (!node) {
    // No drawing on the page: the outline goes to the row of what is selected.
    if (takesFocus) focusCard(key)
    return
  }
  centreOn(flow, node, { least: legible, ms: 160 })
  if (takesFocus && noteOf(key) === undefined) focusCard(key)
}

/** Cards far away are drawn only after the view has moved: tried for a few frames. */
export function focusCard(id: string, tries = 30): void {
  const card = document.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)
  if (card) card.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusCard(id, tries - 1))
}

import type { ReactFlowInstance } from '@xyflow/react'
import type { Point } from '../document/Point.ts'
import { cardWidth, headHeight } from './cardGeometry.ts'
import type { SeenPart } from './pasteAt.ts'

/** The middle of what is on screen, as a place for a new card. */
export function viewCentre(flow: Pick<ReactFlowInstance, 'screenToFlowPosition'>): Point {
  const pane = document.querySelector('.react-flow')?.getBoundingClientRect()
  const { x, y } = flow.screenToFlowPosition({
    x: pane ? pane.x + pane.width / 2 : 0,
    y: pane ? pane.y + pane.height / 2 : 0,
  })
  return [x - cardWidth / 2, y - headHeight / 2]
}

/** Below the bar of what the numbers show. */
const corner = { x: 24, y: 72 }

/** The upper left corner of what is on screen, where seldom a card lies. */
export function viewCorner(flow: Pick<ReactFlowInstance, 'screenToFlowPosition'>): Point {
  const pane = document.querySelector('.react-flow')?.getBoundingClientRect()
  const { x, y } = flow.screenToFlowPosition({ x: (pane?.x ?? 0) + corner.x, y: (pane?.y ?? 0) + corner.y })
  return [x, y]
}

/** What of the drawing is on screen; nothing in the outline. */
export function viewPart(flow: Pick<ReactFlowInstance, 'screenToFlowPosition'>): SeenPart | undefined {
  const pane = document.querySelector('.react-flow')?.getBoundingClientRect()
  if (!pane || pane.width === 0) return undefined
  const { x: left, y: top } = flow.screenToFlowPosition({ x: pane.left, y: pane.top })
  const { x: right, y: bottom } = flow.screenToFlowPosition({ x: pane.right, y: pane.bottom })
  return { left, top, right, bottom }
}

import type { CanvasGroup } from '@rekindle/runtime'
import { cardWidth, firstLine, handleAt, numbersHeight } from '../canvas/cardGeometry.ts'
import type { Shape } from '../canvas/shapeOf.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Room around the cards of a group, and above them for its title. */
export const framePad = 28
export const frameHead = 52
const tileHeight = 92

/** The smallest box around boxes. */
export function boundsOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Where the frame of a group lies, from where its cards lie. */
export function frameOf(group: CanvasGroup, boxOf: (node: string) => Box): Box {
  const { x, y, width, height } = boundsOf(group.nodes.map(boxOf))
  return {
    x: x - framePad,
    y: y - frameHead,
    width: width + 2 * framePad,
    height: height + frameHead + framePad,
  }
}

const tiles = [false, true].map((hasNumbers): Shape => {
  const height = tileHeight + (hasNumbers ? numbersHeight : 0)
  return {
    width: cardWidth,
    height,
    measured: { width: cardWidth, height },
    handles: [handleAt('target', 0, firstLine), handleAt('source', cardWidth, firstLine)],
  }
})

/** Where the box of a collapsed group lies. */
export function tileOf(group: CanvasGroup, boxOf: (node: string) => Box, hasNumbers: boolean): Box {
  const { x, y } = boundsOf(group.nodes.map(boxOf))
  const { width, height } = tileShape(hasNumbers)
  return { x, y, width, height }
}

/** Size of a collapsed group; it stands where the upper left corner of its cards would be. */
export const tileShape = (hasNumbers: boolean): Shape => tiles[hasNumbers ? 1 : 0] as Shape

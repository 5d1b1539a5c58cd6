import type { Point } from '../document/Point.ts'
import { type Box, boundsOf } from '../groups/frameGeometry.ts'

/** How several boxes can be put in line, each in one step. A closed list: each has its words, its icon and its key. */
export const alignments = [
  'left',
  'centre',
  'right',
  'top',
  'middle',
  'bottom',
  'gapsAcross',
  'gapsDown',
] as const
export type Alignment = (typeof alignments)[number]

export interface NamedBox extends Box {
  id: string
}

/** How many boxes it takes: between two there is one gap, which equals itself. */
export const fewestFor = (how: Alignment): number => (how === 'gapsAcross' || how === 'gapsDown' ? 3 : 2)

/** Where each box comes to lie. The box around all of them stays; too few boxes stay where they are. */
export function alignBoxes(boxes: readonly NamedBox[], how: Alignment): Map<string, Point> {
  if (boxes.length < fewestFor(how)) return new Map()
  if (how === 'gapsAcross') return spread(boxes, 'x', 'width')
  if (how === 'gapsDown') return spread(boxes, 'y', 'height')
  const all = boundsOf(boxes)
  return new Map(boxes.map((box) => [box.id, placeOf(box, all, how)]))
}

function placeOf(box: Box, all: Box, how: Exclude<Alignment, 'gapsAcross' | 'gapsDown'>): Point {
  switch (how) {
    case 'left':
      return [all.x, box.y]
    case 'centre':
      return [all.x + (all.width - box.width) / 2, box.y]
    case 'right':
      return [all.x + all.width - box.width, box.y]
    case 'top':
      return [box.x, all.y]
    case 'middle':
      return [box.x, all.y + (all.height - box.height) / 2]
    case 'bottom':
      return [box.x, all.y + all.height - box.height]
  }
}

/** Equal gaps between neighbours. Boxes too wide for the room between the outermost overlap equally. */
function spread(boxes: readonly NamedBox[], axis: 'x' | 'y', size: 'width' | 'height'): Map<string, Point> {
  const sorted = [...boxes].sort((a, b) => a[axis] + a[size] / 2 - (b[axis] + b[size] / 2))
  const all = boundsOf(sorted)
  const taken = sorted.reduce((sum, box) => sum + box[size], 0)
  const gap = (all[size] - taken) / (sorted.length - 1)
  let at = all[axis]
  return new Map(
    sorted.map((box) => {
      const place: Point = axis === 'x' ? [at, box.y] : [box.x, at]
      at += box[size] + gap
      return [box.id, place]
    }),
  )
}

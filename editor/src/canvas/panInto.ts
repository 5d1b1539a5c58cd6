import type { Viewport } from '@xyflow/react'
import type { Box } from '../groups/frameGeometry.ts'

/** Room for the plus beside a way out, and for the bar at the foot. */
const rim = 56

/** The view from which a box is seen whole, as near to the view of now as can be; a box larger than the pane is seen from its upper left corner. */
export function panInto(
  { x, y, zoom }: Viewport,
  box: Box,
  pane: { width: number; height: number },
): Viewport {
  return {
    x: x + shift(box.x * zoom + x, box.width * zoom, pane.width),
    y: y + shift(box.y * zoom + y, box.height * zoom, pane.height),
    zoom,
  }
}

function shift(at: number, size: number, room: number): number {
  if (at < rim) return rim - at
  const over = at + size + rim - room
  return over <= 0 ? 0 : -Math.min(over, at - rim)
}

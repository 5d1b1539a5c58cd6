import { type ReactFlowState, useStore } from '@xyflow/react'
import { PaintedMap } from './PaintedMap.tsx'

/** A small map of a drawing that is larger than the window; nothing while all of it can be seen. */
export function DrawingMap() {
  return useStore(isInSight) ? null : <PaintedMap />
}

function isInSight({ nodeLookup, transform, width, height }: ReactFlowState): boolean {
  const [left, top, zoom] = transform
  for (const { position, measured } of nodeLookup.values()) {
    const [x, y] = [position.x * zoom + left, position.y * zoom + top]
    if (x < 0 || y < 0) return false
    if (x + (measured.width ?? 0) * zoom > width || y + (measured.height ?? 0) * zoom > height) return false
  }
  return true
}

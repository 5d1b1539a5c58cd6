interface Placed {
  position: { x: number; y: number }
  width?: number | undefined
  height?: number | undefined
}

/** From a place on the drawing to one on the map: times `scale`, plus `x` and `y`. */
export interface MapFrame {
  scale: number
  x: number
  y: number
}

const pad = 6

/** Fits all boxes into the map, in the middle of it. Boxes that nobody has measured count as small. */
export function mapFrame(boxes: readonly Placed[], map: { width: number; height: number }): MapFrame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { position, width = 224, height = 64 } of boxes) {
    left = Math.min(left, position.x)
    top = Math.min(top, position.y)
    right = Math.max(right, position.x + width)
    bottom = Math.max(bottom, position.y + height)
  }
  if (boxes.length === 0) return { scale: 1, x: 0, y: 0 }
  const scale = Math.min(
    (map.width - 2 * pad) / Math.max(1, right - left),
    (map.height - 2 * pad) / Math.max(1, bottom - top),
  )
  return {
    scale,
    x: (map.width - (right - left) * scale) / 2 - left * scale,
    y: (map.height - (bottom - top) * scale) / 2 - top * scale,
  }
}

/** Where a place of the drawing lies on the map. */
export const toMap = ({ scale, x, y }: MapFrame, at: { x: number; y: number }) => ({
  x: at.x * scale + x,
  y: at.y * scale + y,
})

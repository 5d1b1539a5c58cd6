interface Box {
  position: { x: number; y: number }
  width?: number | undefined
  height?: number | undefined
}

interface Sight {
  /** Of the window, in pixels of the page. */
  width: number
  height: number
  /** Left and top of the drawing in pixels of the page, and its zoom. */
  transform: readonly [number, number, number]
}

/** Boxes out of sight, the nearest first: by how many windows they lie from the middle. */
export function justOutOfSight<B extends Box>(
  boxes: readonly B[],
  { width, height, transform: [left, top, zoom] }: Sight,
): B[] {
  /** From the middle of a window to the nearer end of a box, in windows. */
  const away = (start: number, size: number, shift: number, window: number) => {
    const toMiddle = Math.abs((start + size / 2) * zoom + shift - window / 2)
    return (toMiddle - (size / 2) * zoom) / window
  }
  return boxes
    .map((box) => {
      const { position, width: w = 0, height: h = 0 } = box
      return { box, away: Math.max(away(position.x, w, left, width), away(position.y, h, top, height)) }
    })
    .filter(({ away }) => away > 0.5)
    .sort((a, b) => a.away - b.away)
    .map(({ box }) => box)
}

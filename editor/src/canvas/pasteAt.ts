import type { Clip } from '../document/Clip.ts'
import type { Point } from '../document/Point.ts'
import { cornerOf } from '../document/pasteClip.ts'
import { cardWidth, headHeight } from './cardGeometry.ts'

/** A part of the drawing, in its own coordinates. */
export interface SeenPart {
  left: number
  top: number
  right: number
  bottom: number
}

/** A little below and to the right of where it was copied from. */
const aside: Point = [40, 56]

/**
 * Where the upper left corner of what is pasted comes to lie: beside what it was copied from, or in the middle of what is
 * on screen where that would be out of sight, as in another journey.
 */
export function pasteAt(clip: Clip, seen: SeenPart | undefined): Point {
  const [left, top] = cornerOf(clip)
  const [x, y] = [left + aside[0], top + aside[1]]
  if (!seen) return [x, y]
  const isSeen =
    x >= seen.left && y >= seen.top && x + cardWidth <= seen.right && y + headHeight <= seen.bottom
  if (isSeen) return [x, y]
  return [(seen.left + seen.right - cardWidth) / 2, (seen.top + seen.bottom - headHeight) / 2]
}

import type { Viewport } from '@xyflow/react'

/** How fast a view is moved. */
interface Pace {
  /** Takes in a step. */
  step: (view: Viewport) => void
  /** Whether it has moved slowly since this was asked last. */
  wasSlow: () => boolean
}

/** Pixels of the page, and turns of zoom by e, in a millisecond: who moves faster than that looks for a place and reads nothing. */
const slowShift = 0.3
const slowZoom = 0.0004

/** The way counts that was gone, not how far off it ended: who turns round in a quick zoom is quick. */
export function paceOf(now: () => number): Pace {
  let last: Viewport | undefined
  let askedAt = now()
  let shift = 0
  let zoom = 0
  return {
    step: (view) => {
      if (last) {
        shift += Math.hypot(view.x - last.x, view.y - last.y)
        zoom += Math.abs(Math.log(view.zoom / last.zoom))
      }
      last = { ...view }
    },
    wasSlow: () => {
      const ms = now() - askedAt
      const isSlow = shift <= slowShift * ms && zoom <= slowZoom * ms
      askedAt = now()
      shift = 0
      zoom = 0
      return isSlow
    },
  }
}

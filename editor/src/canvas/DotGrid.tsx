import { useStoreApi } from '@xyflow/react'
import { useId, useLayoutEffect, useRef } from 'react'
import { cameraOf } from '../camera/cameraOf.ts'

/** From dot to dot, and their half width, in steps of the drawing. */
const gap = 24
const radius = 0.6
/** How far the dots reach beyond the window, in pixels: a gap at the closest look. */
const margin = 48

/**
 * Dots below the drawing: one sheet, a little larger than the window, that is shifted by less than a gap, so that it is
 * carried and not painted while the view moves sideways.
 */
export function DotGrid() {
  const store = useStoreApi()
  const sheet = useRef<HTMLDivElement>(null)
  const tile = useRef<SVGPatternElement>(null)
  const dot = useRef<SVGCircleElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const camera = cameraOf(store)
    let drawn = 0
    const draw = () => {
      const { x, y, zoom } = camera.view
      const step = gap * zoom
      if (!sheet.current || !tile.current || !dot.current) return
      // Dots that grow and shrink would all be painted anew with each step: they wait until the view rests.
      const waits = drawn !== zoom && camera.state.getState().moving
      sheet.current.style.visibility = waits ? 'hidden' : ''
      if (waits) return
      if (drawn !== zoom) {
        drawn = zoom
        for (const place of ['x', 'y']) tile.current.setAttribute(place, String(margin % step))
        for (const side of ['width', 'height']) tile.current.setAttribute(side, String(step))
        for (const part of ['cx', 'cy', 'r']) dot.current.setAttribute(part, String(radius * zoom))
      }
      sheet.current.style.transform = `translate(${shift(x, step)}px, ${shift(y, step)}px)`
    }
    draw()
    const stops = [camera.follow(draw), camera.state.subscribe(draw)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store])
  return (
    <div ref={sheet} className="dot-grid" style={{ inset: -margin }}>
      <svg aria-hidden className="size-full">
        <pattern id={id} ref={tile} patternUnits="userSpaceOnUse">
          <circle ref={dot} />
        </pattern>
        <rect width="100%" height="100%" fill={`url(#${id})`} />
      </svg>
    </div>
  )
}

/** By whole pixels: in between, every dot would be smeared over two. A dot stands in the middle between two steps. */
const shift = (at: number, step: number): number => Math.round((((at - step / 2) % step) + step) % step)

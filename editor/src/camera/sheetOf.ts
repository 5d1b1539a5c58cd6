import type { Viewport } from '@xyflow/react'

/** The drawing on the page. */
export interface Sheet {
  /** Lays it where the view is. */
  lay: (view: Viewport) => void
  /** Shifts what is painted already, as it is. */
  carry: (view: Viewport) => void
}

/** Carried closer than this it would be a blur, and from farther away more than was ever painted would come into sight. */
const closest = 1.5
const farthest = 0.25
/** Pixels of the page; the sheet that makes a picture of the drawing (canvas.css) goes no farther. */
const reach = 2_000

/**
 * A drawing that is laid is painted by the browser with each step, all cards and lines in sight; one that is carried is a
 * picture, painted once and then shifted. It lies in the pane, and it is the pane that is shifted: the browser paints the
 * picture at the zoom the drawing had, and shifts it pixel by pixel.
 */
export function sheetOf(root: () => HTMLElement | null | undefined): Sheet {
  let laid: Viewport | undefined
  const place = (drawing: Viewport, pane: Viewport | undefined) => {
    const element = root()
    if (!element) return
    const parts = { viewport: placed(drawing), pane: pane ? placed(pane) : '' }
    for (const [part, transform] of Object.entries(parts)) {
      const found = element.querySelector<HTMLElement>(`.react-flow__${part}`)
      if (found) found.style.transform = transform
    }
    element.toggleAttribute('data-carried', pane !== undefined)
  }
  const lay = (view: Viewport) => {
    laid = { ...view }
    place(laid, undefined)
  }
  return {
    lay,
    carry: (view) => {
      if (!laid) return lay(view)
      const zoom = view.zoom / laid.zoom
      const away = { x: view.x - laid.x * zoom, y: view.y - laid.y * zoom, zoom }
      const isNear = Math.max(Math.abs(away.x), Math.abs(away.y)) < reach && zoom < closest && zoom > farthest
      if (!isNear) laid = { ...view }
      place(laid, isNear ? away : { x: 0, y: 0, zoom: 1 })
    },
  }
}

const placed = ({ x, y, zoom }: Viewport): string => `translate(${x}px,${y}px) scale(${zoom})`

import type { Flow, Registry } from '@rekindle/runtime'
import { type MapFrame, toMap } from './mapFrame.ts'
import type { CanvasNode } from './useCanvasNodes.ts'

/** Of the map, in pixels of the page. */
export const mapSize = { width: 168, height: 104 } as const

interface Sources {
  nodes: readonly CanvasNode[]
  types: Flow['nodes']
  registry: Registry
  frame: MapFrame
}

/** Paints each card as a spot in the colour of its kind, and the frames of groups. */
export function paintMap(canvas: HTMLCanvasElement, { nodes, types, registry, frame }: Sources): void {
  const paint = canvas.getContext('2d')
  if (!paint) return
  const sharp = window.devicePixelRatio || 1
  paint.setTransform(sharp, 0, 0, sharp, 0, 0)
  paint.clearRect(0, 0, mapSize.width, mapSize.height)
  const colour = coloursOf(canvas)
  for (const { id, type, position, width: w = 0, height: h = 0, selected } of nodes) {
    const { x, y } = toMap(frame, position)
    if (type === 'frame') {
      paint.strokeStyle = colour('--line-strong')
      paint.globalAlpha = 0.7
      paint.strokeRect(x, y, w * frame.scale, h * frame.scale)
      continue
    }
    const group = registry.get(types[id]?.type ?? '')?.group
    paint.fillStyle = colour(group ? `--group-${group}` : '--warn')
    paint.globalAlpha = selected ? 0.95 : 0.5
    paint.fillRect(x, y, Math.max(1.5, w * frame.scale), Math.max(1.5, h * frame.scale))
  }
}

let colours = new Map<string, string>()
let theme: string | undefined

/** Reading a colour makes the browser work out the styles of the page, in the middle of a drag: it is done once a theme. */
function coloursOf(canvas: HTMLCanvasElement): (name: string) => string {
  const now = document.documentElement.dataset.theme
  if (now !== theme) colours = new Map()
  theme = now
  return (name) => {
    const known = colours.get(name) ?? getComputedStyle(canvas).getPropertyValue(name)
    colours.set(name, known)
    return known
  }
}

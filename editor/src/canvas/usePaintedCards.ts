import { useStore } from '@xyflow/react'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useEditing, useFlow } from './Editing.ts'
import { type MapFrame, mapFrame } from './mapFrame.ts'
import { mapSize, paintMap } from './paintMap.ts'
import type { CanvasNode } from './useCanvasNodes.ts'

/** While cards are dragged the map follows this often, and once more when they rest. */
const everyMs = 120

/** Keeps the map painted, and answers where on it a place of the drawing lies. */
export function usePaintedCards(canvas: RefObject<HTMLCanvasElement | null>): MapFrame {
  const { registry } = useEditing()
  const types = useFlow((flow) => flow.nodes)
  const nodes = useStore((state) => state.nodes as CanvasNode[])
  const frame = useMemo(() => mapFrame(nodes, mapSize), [nodes])
  const paintedAt = useRef(-everyMs)
  useEffect(() => {
    const paint = () => {
      paintedAt.current = performance.now()
      if (canvas.current) paintMap(canvas.current, { nodes, types, registry, frame })
    }
    const wait = paintedAt.current + everyMs - performance.now()
    if (wait <= 0) return paint()
    const later = setTimeout(paint, wait)
    return () => clearTimeout(later)
  }, [canvas, nodes, types, registry, frame])
  return frame
}

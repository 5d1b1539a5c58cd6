import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useState } from 'react'
import { useEditing, useFlow } from './Editing.ts'
import { type MapFrame, mapFrame } from './mapFrame.ts'
import { mapSize, paintMap } from './paintMap.ts'
import type { CanvasNode } from './useCanvasNodes.ts'

/** While cards are dragged the map follows this often, and once more when they rest. */
const everyMs = 120

/** Keeps the map painted, past React, and answers where on it a place of the drawing lies. */
export function usePaintedCards(canvas: RefObject<HTMLCanvasElement | null>): MapFrame {
  const store = useStoreApi<CanvasNode>()
  const { registry } = useEditing()
  const types = useFlow((flow) => flow.nodes)
  const [frame, setFrame] = useState(() => mapFrame(store.getState().nodes, mapSize))
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined
    const paint = () => {
      later = undefined
      const { nodes } = store.getState()
      const now = mapFrame(nodes, mapSize)
      setFrame((before) => (isSameFrame(before, now) ? before : now))
      if (canvas.current) paintMap(canvas.current, { nodes, types, registry, frame: now })
    }
    paint()
    const stop = store.subscribe((now, before) => {
      if (now.nodes !== before.nodes) later ??= setTimeout(paint, everyMs)
    })
    return () => {
      clearTimeout(later)
      stop()
    }
  }, [canvas, store, types, registry])
  return frame
}

const isSameFrame = (a: MapFrame, b: MapFrame): boolean => a.scale === b.scale && a.x === b.x && a.y === b.y

import { useNodesInitialized, useReactFlow, useStore } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useEditing } from './Editing.ts'

/** Zoom at which the words of a card can be read. */
const legible = 0.6
const margin = 56

/** To watch, a drawing is seen whole; to work on, a big one opens at its entry, in letters that can be read. */
export function useFirstView(openNode: string | undefined): void {
  const { document, readOnly } = useEditing()
  const { getViewport, setViewport } = useReactFlow()
  const isMeasured = useNodesInitialized()
  const height = useStore((state) => state.height)
  const done = useRef(readOnly || openNode !== undefined)
  useEffect(() => {
    if (!isMeasured || height === 0 || done.current) return
    // React Flow fits the drawing into the view first.
    const frame = requestAnimationFrame(() => {
      done.current = true
      if (getViewport().zoom >= legible) return
      const { flow } = document.getState()
      const [x, y] = flow.layout?.[flow.entry] ?? [0, 0]
      void setViewport({ x: margin - x * legible, y: height / 3 - y * legible, zoom: legible })
    })
    return () => cancelAnimationFrame(frame)
  }, [isMeasured, height, document, getViewport, setViewport])
}

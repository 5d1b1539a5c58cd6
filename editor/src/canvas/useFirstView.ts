import { getNodesBounds, getViewportForBounds, useReactFlow, useStore, useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import { useEditing } from './Editing.ts'

/** Zoom at which the words of a card can be read. */
const legible = 0.6
const margin = 56
const smallest = 0.25
/** Below the tools for the numbers. */
const room = { x: 0.05, top: '72px', bottom: '64px' } as const

/** At the node that the address names; else, to watch, a drawing is seen whole; to work on, a big one opens at its entry, in letters that can be read. */
export function useFirstView(openNode: string | undefined): void {
  const { document, readOnly } = useEditing()
  const { setViewport } = useReactFlow()
  const store = useStoreApi()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const done = useRef(false)
  useLayoutEffect(() => {
    if (width === 0 || height === 0 || done.current) return
    done.current = true
    const { nodeLookup } = store.getState()
    const { flow } = document.getState()
    if (openNode !== undefined && flow.nodes[openNode]) {
      const card = getNodesBounds([openNode], { nodeLookup })
      void setViewport(getViewportForBounds(card, width, height, 0.8, 1, 0.1))
      return
    }
    const bounds = getNodesBounds([...nodeLookup.keys()], { nodeLookup })
    const whole = getViewportForBounds(bounds, width, height, smallest, 1, readOnly ? room : 0.08)
    if (readOnly || whole.zoom >= legible) {
      void setViewport(whole)
      return
    }
    const [x, y] = flow.layout?.[flow.entry] ?? [0, 0]
    void setViewport({ x: margin - x * legible, y: height / 3 - y * legible, zoom: legible })
  }, [width, height, document, readOnly, openNode, store, setViewport])
}

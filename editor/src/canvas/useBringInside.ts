import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { motionMs } from '../ui/motionMs.ts'
import { cardWidth, headHeight } from './cardGeometry.ts'
import { panInto } from './panInto.ts'

/** Pans as little as brings a card whole into sight, as soon as the drawing has it. In the outline nothing is panned. */
export function useBringInside(): (id: string) => void {
  const flow = useReactFlow()
  return useCallback(
    (id) => {
      const look = (tries: number) => {
        const node = flow.getNode(id)
        if (!node) {
          if (tries > 0) requestAnimationFrame(() => look(tries - 1))
          return
        }
        const pane = document.querySelector('.react-flow')?.getBoundingClientRect()
        if (!pane || pane.width === 0) return
        const { width = cardWidth, height = headHeight } = node.measured ?? {}
        const now = flow.getViewport()
        const next = panInto(now, { ...node.position, width, height }, pane)
        if (next.x !== now.x || next.y !== now.y) void flow.setViewport(next, { duration: motionMs(160) })
      }
      look(30)
    },
    [flow],
  )
}

import { type ReactFlowInstance, useReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import { reveal } from '../groups/reveal.ts'
import { useEditing } from './Editing.ts'
import type { CanvasNode } from './useCanvasNodes.ts'

/** Selects and shows the node that the address names, when the drawing is ready and whenever the address changes. */
export function useOpenNode(id: string | undefined): (flow: ReactFlowInstance<CanvasNode>) => void {
  const { document, view } = useEditing()
  const { fitView } = useReactFlow()
  const ready = useRef(false)
  const open = useCallback(() => {
    if (id === undefined || !document.getState().flow.nodes[id]) return
    reveal(document, id)
    view.getState().select({ nodes: [id] })
    requestAnimationFrame(() => void fitView({ nodes: [{ id }], minZoom: 0.8, maxZoom: 1 }))
  }, [id, document, view, fitView])
  useEffect(() => {
    if (ready.current) open()
  }, [open])
  return useCallback(() => {
    ready.current = true
    open()
  }, [open])
}

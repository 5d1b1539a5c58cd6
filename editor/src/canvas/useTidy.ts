import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { moveNodes } from '../document/moveNodes.ts'
import { cardWidth } from './cardGeometry.ts'
import { useEditing } from './Editing.ts'

/** Puts the whole drawing in order, by the sizes the cards have on screen. */
export function useTidy(): () => Promise<void> {
  const { document } = useEditing()
  const { getNode, fitView } = useReactFlow()
  return useCallback(async () => {
    const { layoutFlow } = await import('../document/layoutFlow.ts')
    const sizeOf = (id: string) => {
      const { width = cardWidth, height = 96 } = getNode(id)?.measured ?? {}
      return { width, height }
    }
    document.getState().apply({ command: 'tidy' }, (flow) => moveNodes(flow, layoutFlow(flow, sizeOf)))
    // The cards stand at their new places after the next frame.
    requestAnimationFrame(() => void fitView({ padding: 0.12, maxZoom: 1, duration: 250 }))
  }, [document, getNode, fitView])
}

import { useStore, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { type Camera, cameraOf } from './cameraOf.ts'

/** The camera of the drawing around, which hears of the wheel before the view does, and settles before the hand does anything else. */
export function useCamera(): Camera {
  const camera = cameraOf(useStoreApi())
  const pane = useStore(({ domNode }) => domNode)
  useEffect(() => {
    if (!pane) return
    const before = { capture: true, passive: true }
    pane.addEventListener('wheel', camera.turn, before)
    pane.addEventListener('pointerdown', camera.settle, before)
    return () => {
      pane.removeEventListener('wheel', camera.turn, before)
      pane.removeEventListener('pointerdown', camera.settle, before)
    }
  }, [pane, camera])
  return camera
}

import { useStore as useFlowStore, useReactFlow, useStoreApi } from '@xyflow/react'
import { useContext, useEffect } from 'react'
import { useStore } from 'zustand'
import { PresenceContext } from './Presence.ts'

/** Tells others where one's hand is on the drawing, also when the drawing moves below it. */
export function usePointer(): void {
  const presence = useContext(PresenceContext)
  const move = useStore(presence, (state) => state.move)
  const canvas = useFlowStore(({ domNode }) => domNode)
  const { screenToFlowPosition } = useReactFlow()
  const store = useStoreApi()
  useEffect(() => {
    if (!canvas) return
    let hand: { x: number; y: number } | undefined
    const tell = () => {
      if (!hand) return move({ cursor: null })
      const { x, y } = screenToFlowPosition(hand, { snapToGrid: false })
      move({ cursor: { x: Math.round(x), y: Math.round(y) } })
    }
    const onMove = ({ clientX, clientY, pointerType }: PointerEvent) => {
      // A finger leaves no hand behind.
      if (pointerType === 'touch') return
      hand = { x: clientX, y: clientY }
      tell()
    }
    const onLeave = () => {
      hand = undefined
      tell()
    }
    const stop = store.subscribe((now, before) => {
      if (hand && now.transform !== before.transform) tell()
    })
    canvas.addEventListener('pointermove', onMove, { passive: true })
    canvas.addEventListener('pointerleave', onLeave)
    return () => {
      stop()
      canvas.removeEventListener('pointermove', onMove)
      canvas.removeEventListener('pointerleave', onLeave)
      move({ cursor: null })
    }
  }, [canvas, move, screenToFlowPosition, store])
}

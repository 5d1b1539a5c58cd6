import { useStoreApi } from '@xyflow/react'
import { useContext, useEffect } from 'react'
import { useStore } from 'zustand'
import { PresenceContext } from './Presence.ts'

/**
 * Tells others what of the drawing is on one's screen, so that they can follow. Who follows somebody tells nothing: two who
 * follow each other would chase each other away.
 */
export function useTellSight(): void {
  const presence = useContext(PresenceContext)
  const move = useStore(presence, (state) => state.move)
  const isFollowing = useStore(presence, ({ followed }) => followed !== undefined)
  const store = useStoreApi()
  useEffect(() => {
    if (isFollowing) return
    const tell = () => {
      const {
        transform: [x, y, zoom],
        width,
        height,
      } = store.getState()
      if (width === 0 || height === 0) return
      const [across, down] = [width / zoom, height / zoom].map(Math.ceil)
      move({
        sees: { x: Math.round(-x / zoom), y: Math.round(-y / zoom), width: across ?? 0, height: down ?? 0 },
      })
    }
    tell()
    const stop = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)
        tell()
    })
    return () => {
      stop()
      move({ sees: null })
    }
  }, [store, move, isFollowing])
}

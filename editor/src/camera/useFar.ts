import { useStoreApi } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { cameraOf } from './cameraOf.ts'

/**
 * Whether the drawing is seen from far away. Who is drawn already hears of it when the view has come to rest: to draw all
 * cards anew in the middle of a move is a stumble. What comes into sight meanwhile is drawn as it is seen then.
 */
export function useFar(): boolean {
  const { state, isFar } = cameraOf(useStoreApi())
  const [far, setFar] = useState(isFar)
  useEffect(() => {
    setFar(state.getState().moving ? isFar() : state.getState().far)
    return state.subscribe((now, before) => {
      if (now.far !== before.far || (before.moving && !now.moving)) setFar(now.far)
    })
  }, [state, isFar])
  return far
}

import { useStoreApi } from '@xyflow/react'
import { type RefObject, useLayoutEffect } from 'react'
import { cameraOf } from '../camera/cameraOf.ts'
import { type MapFrame, toMap } from './mapFrame.ts'

/** While the view moves its frame follows this often, and once more when it rests: each time the browser asks what has to be painted. */
const everyMs = 60

/** Keeps the part of the map framed that is in sight. Past React, because it moves with every step of the view. */
export function useMapView(view: RefObject<HTMLElement | null>, frame: MapFrame): void {
  const store = useStoreApi()
  useLayoutEffect(() => {
    const camera = cameraOf(store)
    let drawnAt = Number.NEGATIVE_INFINITY
    const draw = () => {
      const now = performance.now()
      if (!view.current || (camera.state.getState().moving && now - drawnAt < everyMs)) return
      drawnAt = now
      const { width, height } = store.getState()
      const { x: left, y: top, zoom } = camera.view
      const { x, y } = toMap(frame, { x: -left / zoom, y: -top / zoom })
      Object.assign(view.current.style, {
        transform: `translate(${x}px, ${y}px)`,
        width: `${(width / zoom) * frame.scale}px`,
        height: `${(height / zoom) * frame.scale}px`,
      })
    }
    draw()
    const stops = [
      camera.follow(draw),
      camera.state.subscribe(draw),
      store.subscribe((now, before) => {
        if (now.width !== before.width || now.height !== before.height) draw()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, view, frame])
}

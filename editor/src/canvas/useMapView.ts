import { useStoreApi } from '@xyflow/react'
import { type RefObject, useLayoutEffect } from 'react'
import { type MapFrame, toMap } from './mapFrame.ts'

/** Keeps the part of the map framed that is in sight. Past React, because it moves with every step of the view. */
export function useMapView(view: RefObject<HTMLElement | null>, frame: MapFrame): void {
  const store = useStoreApi()
  useLayoutEffect(() => {
    let last = ''
    const follow = () => {
      const { transform, width, height } = store.getState()
      const now = `${transform} ${width} ${height}`
      if (!view.current || now === last) return
      last = now
      const [left, top, zoom] = transform
      const { x, y } = toMap(frame, { x: -left / zoom, y: -top / zoom })
      Object.assign(view.current.style, {
        transform: `translate(${x}px, ${y}px)`,
        width: `${(width / zoom) * frame.scale}px`,
        height: `${(height / zoom) * frame.scale}px`,
      })
    }
    follow()
    return store.subscribe(follow)
  }, [store, view, frame])
}

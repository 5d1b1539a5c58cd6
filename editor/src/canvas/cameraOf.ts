import type { useStoreApi } from '@xyflow/react'
import { createStore, type StoreApi } from 'zustand/vanilla'

type FlowStore = ReturnType<typeof useStoreApi>

/** How a drawing is looked at. */
export interface Camera {
  /** The view is being moved; it rests when nothing has moved for a moment. */
  moving: boolean
  /** From so far away that the words of a card can't be read. It stays as it is while the view moves. */
  far: boolean
}

/** Below this zoom the words of a card can't be read any more. */
const farBelow = 0.56
/** As long as a trackpad is silent between two strokes. */
const restMs = 160

const cameras = new WeakMap<FlowStore, StoreApi<Camera>>()

/**
 * The camera of a drawing. While it moves, the drawing is marked by `data-moving`, so that `canvas.css` can have it carried
 * about as a picture instead of being painted anew sixty times a second; and cards stay what they are, because to draw all of them
 * as tiles in the middle of a move is a stumble. At rest everything is sharp again.
 */
export function cameraOf(store: FlowStore): StoreApi<Camera> {
  const known = cameras.get(store)
  if (known) return known
  const isFar = () => store.getState().transform[2] < farBelow
  const camera = createStore<Camera>(() => ({ moving: false, far: isFar() }))
  const rest = () => {
    store.getState().domNode?.removeAttribute('data-moving')
    camera.setState({ moving: false, far: isFar() })
  }
  let resting: ReturnType<typeof setTimeout> | undefined
  store.subscribe(({ transform, domNode }, before) => {
    if (transform.every((value, index) => value === before.transform[index])) return
    clearTimeout(resting)
    resting = setTimeout(rest, restMs)
    if (camera.getState().moving) return
    domNode?.setAttribute('data-moving', '')
    // A leap is no move: what it leads to is drawn as it is seen from there.
    camera.setState({ moving: true, far: isFar() })
  })
  cameras.set(store, camera)
  return camera
}

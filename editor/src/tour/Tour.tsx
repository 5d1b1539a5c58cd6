import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { tourState } from './tourState.ts'

const CanvasTour = lazy(async () => ({ default: (await import('./CanvasTour.tsx')).CanvasTour }))

/** The tour while somebody takes it; fetched when it begins. Leaving the drawing ends it. */
export function Tour() {
  const open = useStore(tourState, (state) => state.open)
  useEffect(() => () => tourState.getState().end(), [])
  return open ? (
    <Suspense>
      <CanvasTour onEnd={() => tourState.getState().end()} />
    </Suspense>
  ) : null
}

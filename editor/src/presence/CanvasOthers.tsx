import { lazy, Suspense } from 'react'
import { usePresence } from './Presence.ts'

const OthersLayer = lazy(async () => ({ default: (await import('./OthersLayer.tsx')).OthersLayer }))

/** Where others are on this drawing; fetched when there is anybody. */
export function CanvasOthers() {
  const isAlone = usePresence(({ people }) => people.length === 0)
  return isAlone ? null : (
    <Suspense>
      <OthersLayer />
    </Suspense>
  )
}

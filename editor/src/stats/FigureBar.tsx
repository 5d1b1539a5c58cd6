import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { useOverlay } from './tools/useOverlay.ts'

const FigureTools = lazy(async () => ({ default: (await import('./tools/FigureTools.tsx')).FigureTools }))

/** How the numbers are shown, and the drawing saved; fetched once it stands. */
export function FigureBar() {
  const { numbers } = useEditing()
  const version = useStore(numbers, ({ live }) => live?.version)
  const { journey } = useOverlay()
  // A drawing that stands alone, as in a preview, has no tools.
  return journey === '' ? null : (
    <Suspense>
      <FigureTools version={version} />
    </Suspense>
  )
}

import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'

const FigureTools = lazy(async () => ({ default: (await import('./tools/FigureTools.tsx')).FigureTools }))

/** How the numbers are shown, where there are any; fetched once the drawing stands. */
export function FigureBar() {
  const { numbers } = useEditing()
  const version = useStore(numbers, ({ live }) => live?.version)
  return version === undefined ? null : (
    <Suspense>
      <FigureTools version={version} />
    </Suspense>
  )
}

import { lazy, Suspense } from 'react'
import { useEditing, useView } from '../canvas/Editing.ts'

const SelectionBar = lazy(async () => ({ default: (await import('./SelectionBar.tsx')).SelectionBar }))

/** The bar for several selected boxes, fetched when there are some. */
export function SelectionTools() {
  const { readOnly } = useEditing()
  const several = useView(({ nodes }) => nodes.size > 1)
  return several && !readOnly ? (
    <Suspense>
      <SelectionBar />
    </Suspense>
  ) : null
}

import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { useEditing } from '../../canvas/Editing.ts'

const CompareMark = lazy(async () => ({ default: (await import('../compare/CompareMark.tsx')).CompareMark }))

/** What is laid over a card when it is asked for; fetched then. */
export function CardMarks({ id }: { id: string }) {
  const { numbers } = useEditing()
  const isCompared = useStore(numbers, ({ against }) => against !== undefined)
  return <Suspense>{isCompared ? <CompareMark id={id} /> : null}</Suspense>
}

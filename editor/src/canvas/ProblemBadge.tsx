import { useStore } from 'zustand'
import { ProblemPill } from '../problems/ProblemPill.tsx'
import { useEditing } from './Editing.ts'

/** How many problems a node has; leads to the field of the first. */
export function ProblemBadge({ id }: { id: string }) {
  const { problems, view } = useEditing()
  const list = useStore(problems, ({ byNode }) => byNode[id])
  if (!list?.length) return null
  return (
    <span className="-mt-0.5 -mr-1 flex shrink-0">
      <ProblemPill
        problems={list}
        onOpen={({ path }) => {
          view.getState().select({ nodes: [id] })
          view.getState().showField(path)
        }}
      />
    </span>
  )
}

import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { CommentPill } from '../comments/CommentPill.tsx'

/** How many threads are open at the steps of a collapsed group; opens those of the one step that has some, else all. */
export function TileComments({ nodes, far }: { nodes: readonly string[]; far: boolean }) {
  const { comments } = useEditing()
  const byNode = useStore(comments, (state) => state.byNode)
  const [only, ...others] = nodes.filter((id) => byNode[id] !== undefined)
  if (only === undefined) return null
  return (
    <CommentPill
      count={nodes.reduce((sum, id) => sum + (byNode[id] ?? 0), 0)}
      far={far}
      onOpen={() =>
        comments.getState().show(others.length === 0 ? { at: 'place', node: only } : { at: 'all' })
      }
    />
  )
}

import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { CommentPill } from './CommentPill.tsx'

interface Props {
  id: string
  /** Seen from far away: larger. */
  far?: boolean
  /** In a line of text, not on the edge of a card. */
  inline?: boolean
}

/** How many open threads a step has; opens them. It is drawn again when that number changes, and its card is not. */
export function CommentBadge({ id, ...look }: Props) {
  const { comments } = useEditing()
  const count = useStore(comments, ({ byNode }) => byNode[id] ?? 0)
  if (count === 0) return null
  return (
    <CommentPill {...look} count={count} onOpen={() => comments.getState().show({ at: 'place', node: id })} />
  )
}

import { useStore } from 'zustand'
import { useFar } from '../camera/useFar.ts'
import { useEditing } from '../canvas/Editing.ts'
import { CommentBadge } from './CommentBadge.tsx'

/** The badge on the lower edge of a card: the upper one and the left are for what is laid over it. */
export function CardComments({ id }: { id: string }) {
  const { comments } = useEditing()
  const hasSome = useStore(comments, ({ byNode }) => byNode[id] !== undefined)
  return hasSome ? <Sized id={id} /> : null
}

/** Most cards have none: only those that have ask how far away they are. */
function Sized({ id }: { id: string }) {
  return <CommentBadge id={id} far={useFar()} />
}

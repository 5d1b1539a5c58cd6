import type { NodeFace } from './nodeFace.ts'
import { useCardLabel } from './useCardLabel.ts'

/** What a screen reader calls a card. It lies apart from the card: its numbers change all the time. */
export function CardName({ id, domId, face }: { id: string; domId: string; face: NodeFace }) {
  const label = useCardLabel(id, face)
  return (
    <span id={domId} hidden>
      {label}
    </span>
  )
}

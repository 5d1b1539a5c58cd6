import type { Node } from '@xyflow/react'
import { useCallback } from 'react'
import { changeNote } from '../document/changeNotes.ts'
import { moveNodes } from '../document/moveNodes.ts'
import { noteOf } from './createView.ts'
import { useEditing } from './Editing.ts'

/** Writes into the drawing where dragged cards and notes were let go: one step to undo, however many there are. */
export function useDropMoves() {
  const { document } = useEditing()
  return useCallback(
    (_event: unknown, _node: Node | undefined, dragged: Node[]) =>
      document.getState().apply({ command: 'move' }, (flow) => {
        const places = new Map(dragged.map(({ id, position }) => [id, [position.x, position.y] as const]))
        let next = moveNodes(flow, places)
        for (const [key, at] of places) {
          const note = noteOf(key)
          if (note !== undefined) next = changeNote(next, note, { at })
        }
        return next
      }),
    [document],
  )
}

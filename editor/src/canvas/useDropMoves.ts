import type { Node } from '@xyflow/react'
import { useMemo } from 'react'
import { moveParts, type Places } from '../document/moveParts.ts'
import { draggedPlaces } from '../groups/draggedPlaces.ts'
import { dropTargets, regroup } from '../groups/dropInto.ts'
import { cardBox } from '../groups/groupBox.ts'
import { useEditing } from './Editing.ts'

/**
 * Writes into the drawing where dragged cards, notes and groups were let go: one step to undo, however many there are.
 * A card that falls into a frame or out of it joins or leaves that group.
 */
export function useDropMoves() {
  const { document, view, registry, numbers } = useEditing()
  return useMemo(() => {
    const sources = () => ({
      flow: document.getState().flow,
      registry,
      hasNumbers: numbers.getState().stats !== undefined,
    })
    const targetsOf = (places: Places) => {
      const now = sources()
      return dropTargets({ ...now, boxOf: (id) => cardBox(now, id) }, places)
    }
    return {
      /** Says into which frame the cards would fall. */
      drag: (dragged: Node[]) => {
        const [target] = targetsOf(draggedPlaces(sources(), dragged)).values()
        view.getState().aimAt(target)
      },
      drop: (dragged: Node[]) => {
        view.getState().aimAt(undefined)
        const places = draggedPlaces(sources(), dragged)
        const targets = targetsOf(places)
        document
          .getState()
          .apply({ command: targets.size > 0 ? 'regroup' : 'move' }, (flow) =>
            regroup(moveParts(flow, places), targets),
          )
      },
    }
  }, [document, view, registry, numbers])
}

import { useMemo } from 'react'
import { stepsAmong } from '../canvas/createView.ts'
import { useEditing } from '../canvas/Editing.ts'

interface ShowComments {
  /** Opens the comments of the card one stands on, or of the one that is selected; else those of the journey as a whole. */
  here: () => void
  toggleAll: () => void
}

export function useShowComments(): ShowComments {
  const { comments, view, document: drawing } = useEditing()
  return useMemo(
    () => ({
      here: () => {
        const card = document.activeElement?.closest<HTMLElement>('[data-node]')?.dataset.node
        const chosen = stepsAmong(view.getState().nodes)
        const node = card ?? (chosen.length === 1 ? chosen[0] : undefined)
        const isStep = node !== undefined && drawing.getState().flow.nodes[node] !== undefined
        comments.getState().show({ at: 'place', node: isStep ? node : null, write: true })
      },
      toggleAll: () => {
        const { shown, show } = comments.getState()
        show(shown ? undefined : { at: 'all' })
      },
    }),
    [comments, view, drawing],
  )
}

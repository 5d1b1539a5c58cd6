import type { Flow } from '@rekindle/runtime'
import { useEffect } from 'react'
import { groupOfNode } from '../document/groupNodes.ts'
import { focusGroup } from '../groups/focusGroup.ts'
import { useEditing } from './Editing.ts'
import { inspectorId } from './openInspector.ts'
import { focusCard } from './showCard.ts'
import { walkFlow } from './walkFlow.ts'

/**
 * A card that is deleted, undone or taken away by somebody else takes the focus along, and so does a button of its panel.
 * What took its place gets the focus, else the card before it: who works by keys goes on from there.
 */
export function useFocusStays(): void {
  const { document: drawing, view } = useEditing()
  useEffect(
    () =>
      drawing.subscribe(({ flow }, { flow: before }) => {
        if (flow.nodes === before.nodes) return
        const gone = Object.keys(before.nodes).filter((id) => !Object.hasOwn(flow.nodes, id))
        const held = heldBy(gone)
        if (held === undefined) return
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return
          const [chosen, ...others] = view.getState().nodes
          const next = chosen !== undefined && others.length === 0 ? chosen : nearest(before, flow, held)
          const group = groupOfNode(flow, next)
          if (group?.collapsed) focusGroup(group.id)
          else focusCard(next)
        })
      }),
    [drawing, view],
  )
}

/** The card that is gone with which the focus goes. */
function heldBy(gone: readonly string[]): string | undefined {
  const at = document.activeElement
  const card = at?.closest<HTMLElement>('[data-canvas] [data-node]')?.dataset.node
  if (card !== undefined) return gone.find((id) => id === card)
  return at?.closest(`#${inspectorId}`) ? gone[0] : undefined
}

/** The first card on the way back that is still there, else the entry. */
function nearest(before: Flow, flow: Flow, from: string): string {
  const seen = new Set([from])
  for (let id = walkFlow(before, from, 'back'); id !== undefined && !seen.has(id); ) {
    if (Object.hasOwn(flow.nodes, id)) return id
    seen.add(id)
    id = walkFlow(before, id, 'back')
  }
  return flow.entry
}

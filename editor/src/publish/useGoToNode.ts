import { useReactFlow } from '@xyflow/react'
import { useEditing } from '../canvas/Editing.ts'
import { showCard } from '../canvas/showCard.ts'

/** Leads to a step on the canvas, and to the field of its form; without a step, to the settings of the journey. */
export type GoToNode = (node?: string, path?: readonly (string | number)[]) => void

export function useGoToNode(): GoToNode {
  const editing = useEditing()
  const canvas = useReactFlow()
  return (node, path) => {
    const view = editing.view.getState()
    if (node !== undefined && editing.document.getState().flow.nodes[node]) showCard(canvas, editing, node)
    else view.select({})
    if (path) view.showField(path)
  }
}

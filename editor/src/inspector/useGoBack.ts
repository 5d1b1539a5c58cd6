import { useReactFlow } from '@xyflow/react'
import type { KeyboardEvent } from 'react'
import { useEditing } from '../canvas/Editing.ts'
import { focusCard, showCard } from '../canvas/showCard.ts'
import { focusGroup } from '../groups/focusGroup.ts'

/** Escape leads from settings back to what they belong to: a card, its row, a group; from those of the journey to the entry. */
export function useGoBack(
  node: string | undefined,
  group: string | undefined,
): (press: KeyboardEvent) => void {
  const editing = useEditing()
  const flow = useReactFlow()
  return (press) => {
    if (press.key !== 'Escape' || press.defaultPrevented || press.nativeEvent.isComposing) return
    const { target, currentTarget } = press
    // Windows over the page and the code editor have their own Escape.
    if (!(target instanceof Element) || !currentTarget.contains(target) || target.closest('.monaco-editor'))
      return
    press.preventDefault()
    const to = node ?? editing.document.getState().flow.entry
    if (group !== undefined && isThere('group', group)) focusGroup(group)
    else if (isThere('node', to)) focusCard(to)
    else showCard(flow, editing, to)
  }
}

const isThere = (what: 'node' | 'group', id: string): boolean =>
  document.querySelector(`[data-${what}="${CSS.escape(id)}"]`) !== null

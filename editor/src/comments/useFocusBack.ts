import { useRef } from 'react'
import { focusCard } from '../canvas/showCard.ts'
import type { ShownComments } from './createComments.ts'

/** Leads the focus back to where it was when the panel opened; where that is gone, to the card the comments are about. */
export function useFocusBack(shown: ShownComments): () => void {
  const from = useRef(document.activeElement)
  return () => {
    const before = from.current
    const node = shown.at === 'place' ? shown.node : null
    if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus()
    else if (node !== null) focusCard(node)
  }
}

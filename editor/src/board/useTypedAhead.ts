import { useLayoutEffect } from 'react'
import type { BoardBox } from '../canvas/createView.ts'
import { useEditing } from '../canvas/Editing.ts'

/**
 * Keys from the moment a box is asked for until it has the focus: they are meant for it, not for the drawing, and wait in
 * the view. Somebody who knows a command by heart types it, and Enter, before the box is on screen.
 */
export function useTypedAhead(box: BoardBox | undefined): void {
  const { view } = useEditing()
  useLayoutEffect(() => {
    if (box === undefined) return
    const onKey = (press: KeyboardEvent) => {
      if (document.activeElement?.closest('[role="dialog"]')) return
      press.stopPropagation()
      const { typed, type, enter, openBox } = view.getState()
      if (press.key === 'Escape') openBox(undefined)
      if (press.ctrlKey || press.metaKey || press.altKey) return
      press.preventDefault()
      if (press.key === 'Backspace') type(typed.slice(0, -1))
      else if (press.key === 'Enter') enter()
      else if ([...press.key].length === 1) type(typed + press.key)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [box, view])
}

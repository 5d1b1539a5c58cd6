import { useEffect } from 'react'
import { isTyping } from '../canvas/isTyping.ts'
import { type ShortcutId, shortcutOf } from './shortcuts.ts'
import { useBoardActions } from './useBoardActions.ts'

/** Beside a form or a list only these are meant for the drawing. */
const everywhere = new Set<ShortcutId>([
  'commands',
  'search',
  'help',
  'undo',
  'redo',
  'outline',
  'comment',
  'comments',
])

/** On the canvas, or around it: a click on the background puts the focus on the page. */
const isOnCanvas = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest('[data-canvas]') !== null || target.querySelector('[data-canvas]') !== null)

/**
 * Keys from anywhere on the page but a field, which has its own, and a window over the page. Without a drawing on the page
 * those that are meant for it do nothing.
 */
export function useBoardKeys(hasDrawing = true): void {
  const actions = useBoardActions()
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      const asked = shortcutOf(press)
      const action = asked && actions[asked]
      if (!action || press.defaultPrevented) return
      const isElsewhere = !hasDrawing || (press.target !== document.body && !isOnCanvas(press.target))
      if (asked !== 'commands' && (isTyping(press.target) || (isElsewhere && !everywhere.has(asked)))) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return
      press.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [actions, hasDrawing])
}

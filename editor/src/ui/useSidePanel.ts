import { useEffect, useRef } from 'react'
import { onOwnEscape } from './onOwnEscape.ts'

/**
 * For a panel beside the drawing: it takes the focus when it opens, so that it is found without passing every card, and
 * gives it back when Escape or its button closes it.
 */
export function useSidePanel(onClose: () => void) {
  const panel = useRef<HTMLElement>(null)
  const from = useRef<Element>(null)
  useEffect(() => {
    from.current = document.activeElement
    panel.current?.focus({ preventScroll: true })
  }, [])
  const close = () => {
    onClose()
    const before = from.current
    if (before instanceof HTMLElement && before !== document.body && before.isConnected)
      before.focus({ preventScroll: true })
  }
  return { close, pane: { ref: panel, tabIndex: -1, onKeyDown: onOwnEscape(close) } }
}

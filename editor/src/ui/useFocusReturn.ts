import { useMemo, useRef } from 'react'
import { focusFirstField } from './focusFirstField.ts'

/**
 * For a window over the page: the focus goes to its first field, and when it closes, back to where it was. A menu that
 * closes as the window opens gives the focus to its button a moment too late: that is where it goes back to.
 */
export function useFocusReturn() {
  const from = useRef<Element>(undefined)
  return useMemo(() => {
    let unwatch = () => {}
    return {
      onOpenAutoFocus: (opening: Event) => {
        from.current = focusNow()
        const onFocus = ({ target }: FocusEvent) => {
          if (!from.current && target instanceof Element && !target.closest('[role$="dialog"]'))
            from.current = target
        }
        document.addEventListener('focusin', onFocus)
        unwatch = () => document.removeEventListener('focusin', onFocus)
        focusFirstField(opening)
      },
      onCloseAutoFocus: (closing: Event) => {
        unwatch()
        const before = from.current
        if (!(before instanceof HTMLElement) || !before.isConnected) return
        closing.preventDefault()
        // What was done in the window may have led the focus on, and a menu that has just opened keeps it.
        const { activeElement, body } = document
        if (!activeElement || activeElement === body) before.focus({ preventScroll: true })
      },
    }
  }, [])
}

/** What has the focus, if anything that stays: a menu is on its way out. */
function focusNow(): Element | undefined {
  const { activeElement, body } = document
  const isNothing = !activeElement || activeElement === body || activeElement.closest('[role="menu"]')
  return isNothing ? undefined : activeElement
}

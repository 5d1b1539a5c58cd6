import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** After a change of page the heading takes focus, so that keyboards and screen readers begin there. */
export function useRouteFocus(): void {
  // Resolved: the page before is gone, so that its heading can't be taken for the new one.
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    const first = before.current === undefined
    if (before.current === path) return
    before.current = path
    if (first) return
    return whenHeadingIsThere((heading) => {
      // A menu that was opened meanwhile would close.
      if (!document.activeElement?.closest('[role="menu"], [role$="dialog"]'))
        heading.focus({ preventScroll: true })
    })
  }, [path])
}

/** A lazy page draws its heading later; waiting ends when the next page begins. */
function whenHeadingIsThere(then: (heading: HTMLElement) => void): () => void {
  let frame = 0
  const look = () => {
    const heading = document.querySelector<HTMLElement>('[data-page-heading]')
    if (heading) then(heading)
    else frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}

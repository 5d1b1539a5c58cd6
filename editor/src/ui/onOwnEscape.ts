import type { KeyboardEvent } from 'react'

/** Answers Escape pressed in a panel itself: menus and windows over it have their own, and so has a word of an input method. */
export const onOwnEscape =
  (close: () => void) =>
  (press: KeyboardEvent): void => {
    const { target, currentTarget, nativeEvent } = press
    const isInside = target instanceof Element && currentTarget.contains(target)
    if (press.key !== 'Escape' || press.defaultPrevented || nativeEvent.isComposing || !isInside) return
    press.preventDefault()
    close()
  }

import type { LucideIcon } from 'lucide-react'
import { type PointerEvent, useRef } from 'react'

interface Props {
  label: string
  icon: LucideIcon
  /** Tab leads to it only in the row that keys act on. */
  active: boolean
  onPress: () => void
}

/**
 * A small button at the end of a row. It acts when the mouse is pressed, as what opens a menu does everywhere: until it is let
 * go, something that arrives above may have moved the rows, and a press on one row let go on another is no click at all.
 */
export function RowButton({ label, icon: Icon, active, onPress }: Props) {
  const isDone = useRef(false)
  const onPointerDown = (press: PointerEvent) => {
    // A finger may only want to scroll: it counts when it is lifted.
    isDone.current = press.pointerType === 'mouse' && press.button === 0 && !press.ctrlKey
    if (!isDone.current) return
    // The focus belongs to what opens: moved to the button meanwhile, it would close that again.
    press.preventDefault()
    onPress()
  }
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      tabIndex={active ? 0 : -1}
      className="flex size-7 shrink-0 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-ink"
      onPointerDown={onPointerDown}
      onClick={(click) => {
        click.stopPropagation()
        const wasDone = isDone.current
        isDone.current = false
        // Keys click without a press.
        if (click.detail === 0 || !wasDone) onPress()
      }}
    >
      <Icon size={15} aria-hidden />
    </button>
  )
}

import type { ReactNode } from 'react'
import { buttonClass } from './Button.tsx'

interface Props {
  /** What is counted and how many, in words. */
  label: string
  open: boolean
  onToggle: () => void
  /** Signs and numbers; screen readers hear the label. */
  children: ReactNode
}

/** A number in a tool bar that opens and closes the list of what it counts. */
export function CountButton({ label, open, onToggle, children }: Props) {
  return (
    <button
      type="button"
      aria-pressed={open}
      aria-label={label}
      title={label}
      onClick={onToggle}
      className={`${buttonClass('quiet', 'sm')} aria-pressed:bg-hover max-sm:min-w-11`}
    >
      {children}
    </button>
  )
}

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Tooltip } from './Tooltip.tsx'

interface Props extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** Said by screen readers and shown as a tooltip. */
  label: string
  icon: ReactNode
  size?: 'sm' | 'md'
  tipSide?: 'top' | 'right' | 'bottom' | 'left'
}

/** A button that is only an icon: its label is never missing. */
export function IconButton({ label, icon, size = 'md', tipSide, className, ...rest }: Props) {
  return (
    <Tooltip text={label} side={tipSide}>
      <button
        type="button"
        aria-label={label}
        className={clsx(
          'inline-flex shrink-0 items-center justify-center rounded-lg text-muted transition-colors hover:bg-hover hover:text-ink disabled:opacity-45 aria-pressed:bg-accent-soft aria-pressed:text-accent-text',
          size === 'sm' ? 'size-7 max-sm:size-10' : 'size-9 max-sm:size-10',
          className,
        )}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  )
}

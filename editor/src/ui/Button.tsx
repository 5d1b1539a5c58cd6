import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Spinner } from './Spinner.tsx'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'sm' | 'md'

interface Props extends ComponentProps<'button'> {
  look?: ButtonLook
  size?: ButtonSize
  icon?: ReactNode
  /** Shows a spinner and takes no clicks. */
  busy?: boolean
}

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-hover',
  plain: 'bg-surface text-ink border-line hover:bg-hover',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-hover',
  danger: 'bg-surface text-bad border-line hover:bg-bad-soft',
}
const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 max-sm:h-11 px-2.5 text-[13px] gap-1.5',
  md: 'h-9 max-sm:h-11 px-3.5 text-sm gap-2',
}

/** Classes of a button, for links that look like one. */
export const buttonClass = (look: ButtonLook = 'plain', size: ButtonSize = 'md') =>
  clsx(
    'inline-flex shrink-0 items-center justify-center rounded-lg border font-medium whitespace-nowrap transition-colors select-none disabled:opacity-55 aria-disabled:opacity-55',
    looks[look],
    sizes[size],
  )

export function Button({ look, size, icon, busy, className, children, disabled, ...rest }: Props) {
  return (
    <button
      type="button"
      className={clsx(buttonClass(look, size), className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy ? <Spinner size={14} /> : icon}
      {children}
    </button>
  )
}

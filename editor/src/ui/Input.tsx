import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** Classes shared by everything one types or chooses in. Telephones zoom into letters smaller than 16 px, and stay there. */
export const controlClass =
  'w-full rounded-lg border border-line-strong/55 bg-surface px-3 text-sm max-sm:text-base text-ink transition-colors hover:border-line-strong focus-visible:outline-offset-0 [&[readonly]]:bg-sunken disabled:bg-sunken disabled:text-muted aria-invalid:border-bad'

/** A line of text. What is written from right to left begins at the right. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input dir="auto" className={clsx(controlClass, 'h-9 max-sm:h-11', className)} {...rest} />
}

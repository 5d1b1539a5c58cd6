import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** A framed surface. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={clsx('rounded-2xl border bg-surface shadow-card', className)} {...rest} />
}

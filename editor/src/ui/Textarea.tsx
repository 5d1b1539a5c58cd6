import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { controlClass } from './Input.tsx'

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      dir="auto"
      rows={rows}
      className={clsx(controlClass, 'resize-y py-2 leading-relaxed', className)}
      {...rest}
    />
  )
}

import { clsx } from 'clsx'
import { useErrorText } from '../api/useErrorText.ts'

/** In a window: what was asked for there was refused, why, and what to do. */
export function ErrorNote({ error, className }: { error: unknown; className?: string }) {
  const { title, about } = useErrorText()(error)
  return (
    <p role="alert" className={clsx('rounded-lg bg-bad-soft px-3 py-2 text-sm text-bad', className)}>
      {title} {about}
    </p>
  )
}

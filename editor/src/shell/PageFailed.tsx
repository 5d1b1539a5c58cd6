import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorState } from '../ui/ErrorState.tsx'

/** A page that broke while it was drawn: the rest of the shell stays. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  return (
    <div className="flex h-full items-center justify-center">
      <ErrorState error={error} onRetry={reset} />
    </div>
  )
}

import { clsx } from 'clsx'

/** The ember of Rekindle. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={clsx('shrink-0', className)} aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        fill="var(--on-accent)"
        d="M16.6 5.5c.6 3.6-1.2 5.3-2.9 7.2-1.8 2-3.7 4.1-3.7 7.3a6.5 6.5 0 0 0 6.4 6.5 6.4 6.4 0 0 0 6.6-6.4c0-2.5-1-4.3-2.2-5.9-.3 1.5-1 2.5-2.1 3.1.6-4.3-.2-8.8-2.1-11.8z"
      />
    </svg>
  )
}

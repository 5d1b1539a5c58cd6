import type { ReactNode } from 'react'

interface Props {
  icon: ReactNode
  title: string
  about?: ReactNode
  action?: ReactNode
}

/** Nothing here yet, why, and what to do about it. */
export function EmptyState({ icon, title, about, action }: Props) {
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center">
      <span className="mb-4 flex size-12 items-center justify-center rounded-2xl bg-accent-soft text-accent-text">
        {icon}
      </span>
      <p className="text-base font-medium">{title}</p>
      {about ? <p className="mt-1.5 max-w-md text-sm text-pretty text-muted">{about}</p> : null}
      {action ? <div className="mt-5 flex gap-2">{action}</div> : null}
    </div>
  )
}

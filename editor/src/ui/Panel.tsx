import { type ReactNode, useId } from 'react'
import { Card } from './Card.tsx'

/** A card with a heading of its own. */
export function Panel({
  title,
  actions,
  children,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <Card aria-labelledby={id} className="overflow-hidden">
      <header className="flex min-h-12 items-center gap-3 border-b px-5 py-2">
        <h2 id={id} className="grow font-semibold">
          {title}
        </h2>
        {actions}
      </header>
      {children}
    </Card>
  )
}

import type { ReactNode } from 'react'
import { Card } from './Card.tsx'
import { Drawer } from './Drawer.tsx'
import { useNarrow } from './useNarrow.ts'

interface Props {
  /** Names it where it lies over the list. */
  title: string
  /** Back to the list, where it lies over it. */
  onClose: () => void
  children: ReactNode
}

/** What was chosen in a list: beside it, or over it on a telephone. */
export function SidePane({ title, onClose, children }: Props) {
  if (!useNarrow()) return <Card className="max-h-full overflow-y-auto">{children}</Card>
  return (
    <Drawer open title={title} onClose={onClose}>
      <div className="-mx-5 -my-4">{children}</div>
    </Drawer>
  )
}

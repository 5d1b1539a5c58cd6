import { lazy, Suspense } from 'react'
import { useEditing, useView } from '../canvas/Editing.ts'

const CommandPalette = lazy(async () => ({
  default: (await import('./CommandPalette.tsx')).CommandPalette,
}))
const SearchBox = lazy(async () => ({ default: (await import('./SearchBox.tsx')).SearchBox }))
const ShortcutHelp = lazy(async () => ({ default: (await import('./ShortcutHelp.tsx')).ShortcutHelp }))

interface Props {
  more: readonly { id: string; label: string; run: () => void }[]
}

/** The boxes that keys open over the canvas; fetched when the first of them is. */
export function BoardBoxes({ more }: Props) {
  const { view } = useEditing()
  const box = useView((state) => state.box)
  const close = () => view.getState().openBox(undefined)
  return (
    <Suspense>
      {box === 'commands' ? <CommandPalette more={more} onClose={close} /> : null}
      {box === 'nodes' ? <CommandPalette onlyNodes more={[]} onClose={close} /> : null}
      {box === 'search' ? <SearchBox onClose={close} /> : null}
      {box === 'help' ? <ShortcutHelp onClose={close} /> : null}
    </Suspense>
  )
}

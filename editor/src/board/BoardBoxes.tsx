import { lazy, Suspense } from 'react'
import { useEditing, useView } from '../canvas/Editing.ts'
import { Opening } from './Opening.tsx'
import { useTypedAhead } from './useTypedAhead.ts'

const CommandPalette = lazy(async () => ({
  default: (await import('./CommandPalette.tsx')).CommandPalette,
}))
const SearchBox = lazy(async () => ({ default: (await import('./SearchBox.tsx')).SearchBox }))
const SaveBlockDialog = lazy(async () => ({
  default: (await import('../blocks/SaveBlockDialog.tsx')).SaveBlockDialog,
}))
const ShortcutHelp = lazy(async () => ({ default: (await import('./ShortcutHelp.tsx')).ShortcutHelp }))

/** The boxes that keys open over the canvas; fetched when the first of them is. */
export function BoardBoxes() {
  const { view } = useEditing()
  const box = useView((state) => state.box)
  const close = () => view.getState().openBox(undefined)
  useTypedAhead(box)
  return (
    <Suspense fallback={<Opening />}>
      {box === 'commands' ? <CommandPalette onClose={close} /> : null}
      {box === 'nodes' ? <CommandPalette onlyNodes onClose={close} /> : null}
      {box === 'search' ? <SearchBox onClose={close} /> : null}
      {box === 'saveBlock' ? <SaveBlockDialog onClose={close} /> : null}
      {box === 'help' ? <ShortcutHelp onClose={close} /> : null}
    </Suspense>
  )
}

import { useCallback } from 'react'
import { useEditing } from '../canvas/Editing.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { useSayFull } from '../canvas/useSayFull.ts'
import type { OutlineRow } from './OutlineRow.ts'

/** Above a card, clear of the ways into it. */
const above = 120

/** Sticks an empty note above the card of a row, and selects it; answers its id, if there is room for one. */
export function useStickBeside(): (row: OutlineRow) => string | undefined {
  const { document } = useEditing()
  const commands = useCommands()
  const sayFull = useSayFull()
  return useCallback(
    (row) => {
      const { flow } = document.getState()
      const near =
        row.kind === 'way' ? row.way.from : 'id' in row ? row.id : 'nodes' in row ? row.nodes[0] : undefined
      const [x, y] = flow.layout?.[near ?? flow.entry] ?? [0, 0]
      const made = commands.note([x, y - above])
      if (made === undefined) sayFull('notes')
      return made
    },
    [document, commands, sayFull],
  )
}

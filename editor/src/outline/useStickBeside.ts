import { useCallback } from 'react'
import { noteOf } from '../canvas/createView.ts'
import { useEditing } from '../canvas/Editing.ts'
import { useCommands } from '../canvas/useCommands.ts'
import type { OutlineRow } from './OutlineRow.ts'

/** Above a card, clear of the ways into it. */
const above = 120

/** Sticks an empty note above the card of a row, and selects it; answers its id. */
export function useStickBeside(): (row: OutlineRow) => string | undefined {
  const { document, view } = useEditing()
  const commands = useCommands()
  return useCallback(
    (row) => {
      const { flow } = document.getState()
      const near =
        row.kind === 'way' ? row.way.from : 'id' in row ? row.id : 'nodes' in row ? row.nodes[0] : undefined
      const [x, y] = flow.layout?.[near ?? flow.entry] ?? [0, 0]
      commands.note([x, y - above])
      const [made] = view.getState().nodes
      return made === undefined ? undefined : noteOf(made)
    },
    [document, view, commands],
  )
}

import { useEditing } from '../canvas/Editing.ts'
import { focusCard } from '../canvas/showCard.ts'
import { AddBox } from './AddBox.tsx'
import { GoToBox } from './GoToBox.tsx'
import { NoteBox } from './NoteBox.tsx'
import type { OutlineRow } from './OutlineRow.ts'
import { RowMenu } from './RowMenu.tsx'
import type { RowPlace } from './RowPlace.ts'
import type { RowAsks } from './useOutlineKeys.ts'
import type { RowDeeds } from './useRowDeeds.ts'

/** What is open over the outline, for which row, and where. */
export interface OpenBox {
  kind: 'add' | 'lead' | 'menu' | 'note'
  row: OutlineRow
  at: RowPlace
}

interface Props {
  box: OpenBox
  isEntry: boolean
  deeds: RowDeeds
  asks: RowAsks
  onClose: () => void
}

/** The box that a row has opened. */
export function OutlineBoxes({ box: { kind, row, at }, isEntry, deeds, asks, onClose }: Props) {
  const { view } = useEditing()
  const ref = deeds.portOf(row)
  if (kind === 'note') return row.kind === 'note' ? <NoteBox id={row.note} onClose={onClose} /> : null
  if (kind === 'menu')
    return (
      <RowMenu
        key={row.key}
        row={row}
        at={at}
        isEntry={isEntry}
        deeds={deeds}
        asks={asks}
        onClose={onClose}
      />
    )
  if (!ref) return null
  if (kind === 'lead') return <GoToBox way={ref} onLead={(to) => deeds.lead(ref, to)} onClose={onClose} />
  return (
    <AddBox
      key={row.key}
      at={at}
      onClose={onClose}
      onPick={(type) => {
        deeds.add(type, ref)
        const [added] = view.getState().nodes
        if (added !== undefined) requestAnimationFrame(() => focusCard(added))
      }}
    />
  )
}

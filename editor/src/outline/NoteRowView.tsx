import { EllipsisVertical, StickyNote } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import type { NoteRow } from './OutlineRow.ts'
import { RowButton } from './RowButton.tsx'
import { RowFrame, type RowProps } from './RowFrame.tsx'

const nameChars = 40

/** A sticky note: as much of it as a row holds. */
export const NoteRowView = memo(function NoteRowView(props: RowProps<NoteRow>) {
  const { row, active, onMenu } = props
  const { t } = useTranslation('outline')
  const { readOnly } = useEditing()
  const text = useFlow(({ notes }) => notes?.find(({ id }) => id === row.note)?.text)
  if (text === undefined) return null
  const shown = text.trim() || t('note.empty')
  const cells = {
    step: (
      <>
        <StickyNote size={15} aria-hidden className="shrink-0 text-warn" />
        <span
          dir="auto"
          className={`truncate ${text.trim() === '' ? 'text-muted italic' : ''}`}
          title={text}
          data-title
        >
          {shown}
        </span>
      </>
    ),
    deeds: readOnly ? null : (
      <span className="flex justify-end">
        <RowButton
          label={t('deed.menu', { name: shown.slice(0, nameChars) })}
          icon={EllipsisVertical}
          active={active}
          onPress={() => onMenu(row)}
        />
      </span>
    ),
  }
  return <RowFrame {...props} cells={cells} />
})

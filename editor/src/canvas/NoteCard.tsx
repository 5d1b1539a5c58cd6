import type { NodeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { changeNote } from '../document/changeNotes.ts'
import { removeParts } from '../document/removeParts.ts'
import { noteOf } from './createView.ts'
import { useEditing, useFlow } from './Editing.ts'

/** A sticky note for colleagues. One writes on it where it lies. */
export const NoteCard = memo(function NoteCard({ id: key, selected }: NodeProps) {
  const { t } = useTranslation('canvas')
  const { document, view, readOnly } = useEditing()
  const id = noteOf(key) ?? ''
  const text = useFlow((flow) => flow.notes?.find((note) => note.id === id)?.text)
  if (text === undefined) return null
  const { apply } = document.getState()
  return (
    <article
      tabIndex={-1}
      aria-label={t('note.text')}
      data-note={id}
      className={clsx(
        'group/note relative w-56 rounded-lg border border-warn/25 bg-warn-soft p-2 shadow-card',
        selected && 'ring-2 ring-warn/40',
      )}
    >
      <textarea
        dir="auto"
        className="nodrag nowheel field-sizing-content block max-h-96 min-h-12 w-full resize-none bg-transparent px-1 pt-1 text-[13px] leading-5 outline-none placeholder:text-warn/70"
        aria-label={t('note.text')}
        placeholder={t('note.placeholder')}
        maxLength={4_000}
        readOnly={readOnly}
        value={text}
        // Back to the keys of the canvas, which are meant for the note then.
        onKeyDown={(press) => {
          if (press.key !== 'Escape' || press.nativeEvent.isComposing) return
          view.getState().select({ nodes: [key] })
          press.currentTarget.parentElement?.focus({ preventScroll: true })
        }}
        onChange={(change) =>
          apply({ command: 'changeNote', key: `note ${id}` }, (flow) =>
            changeNote(flow, id, { text: change.target.value }),
          )
        }
      />
      {readOnly ? null : (
        <button
          type="button"
          aria-label={t('note.remove')}
          title={t('note.remove')}
          className="nodrag absolute -top-2 -right-2 hidden size-5 items-center justify-center rounded-full border bg-surface text-muted group-focus-within/note:flex group-hover/note:flex hover:text-ink"
          onClick={() => apply({ command: 'removeNote' }, (flow) => removeParts(flow, { notes: [id] }))}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </article>
  )
})

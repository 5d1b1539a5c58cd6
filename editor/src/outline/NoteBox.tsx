import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { changeNote } from '../document/changeNotes.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Textarea } from '../ui/Textarea.tsx'

/** A sticky note, to be read and written as it is on the canvas: every stroke is kept. */
export function NoteBox({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['outline', 'canvas'])
  const { document, readOnly } = useEditing()
  const text = useFlow(({ notes }) => notes?.find((note) => note.id === id)?.text)
  return (
    <Dialog
      open
      onClose={onClose}
      width="sm"
      title={t('note.title')}
      footer={
        <Button look="primary" onClick={onClose}>
          {t('note.done')}
        </Button>
      }
    >
      <Textarea
        dir="auto"
        rows={6}
        aria-label={t('canvas:note.text')}
        placeholder={t('canvas:note.placeholder')}
        maxLength={4_000}
        readOnly={readOnly}
        value={text ?? ''}
        onChange={({ target }) =>
          document
            .getState()
            .apply({ command: 'changeNote', key: `note ${id}` }, (flow) =>
              changeNote(flow, id, { text: target.value }),
            )
        }
      />
    </Dialog>
  )
}

import { History as HistoryIcon, Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { stepsOf } from '../document/History.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useSayHistory } from './useSayHistory.ts'
import { useStepText } from './useStepText.ts'

/** Undo and redo, each saying what it would take back or do again, and the list of all steps. */
export function HistoryButtons({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const { t } = useTranslation('document')
  const { document } = useEditing()
  const history = useStore(document, (state) => state.history)
  const text = useStepText()
  useSayHistory()
  const { undo, redo } = document.getState()
  // Only the two steps at hand are put into words: this is drawn anew with every stroke.
  const last = stepsOf({ ...history, past: history.past.slice(-1), future: [] })[0]
  const next = stepsOf({ ...history, past: [], future: history.future.slice(-1) })[0]
  return (
    <>
      <IconButton
        size="sm"
        label={last ? t('history.undoWhat', { what: text(last) }) : t('history.undo')}
        icon={<Undo2 size={16} />}
        disabled={!last}
        onClick={undo}
      />
      <IconButton
        size="sm"
        label={next ? t('history.redoWhat', { what: text(next) }) : t('history.redo')}
        icon={<Redo2 size={16} />}
        disabled={!next}
        onClick={redo}
      />
      <IconButton
        size="sm"
        label={t('history.open')}
        icon={<HistoryIcon size={16} />}
        aria-pressed={open}
        onClick={onToggle}
      />
    </>
  )
}

import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { stepsOf } from '../document/History.ts'
import { useStepText } from './useStepText.ts'

/** Tells screen readers what was undone or done again, wherever it was asked for. */
export function useSayHistory(): void {
  const { t } = useTranslation('document')
  const { document, view } = useEditing()
  const text = useStepText()
  useEffect(
    () =>
      document.subscribe(({ history: now }, { history: before }) => {
        const undone = now.future.length - before.future.length
        if (undone === 0 || now.past.length === before.past.length) return
        const step = stepsOf(now)[undone > 0 ? now.past.length : now.past.length - 1]
        if (step)
          view.getState().say(t(undone > 0 ? 'history.wasUndone' : 'history.wasRedone', { what: text(step) }))
      }),
    [document, view, text, t],
  )
}

import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { type DoneStep, type History, stepsOf } from '../document/History.ts'
import { useStepText } from './useStepText.ts'

/** Tells screen readers what was done, undone or done again, wherever it was asked for. Typing in a form tells itself. */
export function useSayHistory(): void {
  const { t } = useTranslation('document')
  const { document, view } = useEditing()
  const text = useStepText()
  useEffect(
    () =>
      document.subscribe(({ history: now }, { history: before }) => {
        const news = newsOf(now, before)
        if (!news) return
        const what = text(news.step)
        const { say } = view.getState()
        say(news.kind === 'done' ? what : t(`history.${news.kind}`, { what }))
      }),
    [document, view, text, t],
  )
}

interface News {
  kind: 'done' | 'wasUndone' | 'wasRedone'
  step: DoneStep
}

/** Nothing for what was typed on, and for what somebody else did: of that the page tells apart. */
function newsOf(now: History, before: History): News | undefined {
  if (now.past === before.past) return undefined
  const tell = (kind: News['kind'], at: number): News | undefined => {
    const step = stepsOf(now)[at]
    return step && { kind, step }
  }
  if (before.past.some(({ flow }) => flow === now.present) && now.future.length > before.future.length)
    return tell('wasUndone', now.past.length)
  if (before.future.some(({ flow }) => flow === now.present)) return tell('wasRedone', now.past.length - 1)
  const last = now.past.at(-1)
  const isNew = last !== undefined && last.flow === before.present && now.future.length === 0
  const isTyped = now.typing !== undefined && last?.command !== 'move'
  return isNew && !isTyped ? tell('done', now.past.length - 1) : undefined
}

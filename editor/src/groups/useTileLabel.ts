import type { CanvasGroup } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'

/** How a screen reader says a collapsed group: its name, what it is about, and what is wrong or said inside of it. */
export function useTileLabel({ title, nodes }: CanvasGroup, about: string): string {
  const { t } = useTranslation('groups')
  const { problems, comments } = useEditing()
  const wrong = useStore(problems, ({ byNode }) =>
    nodes.reduce((sum, id) => sum + (byNode[id]?.length ?? 0), 0),
  )
  const threads = useStore(comments, ({ byNode }) => nodes.reduce((sum, id) => sum + (byNode[id] ?? 0), 0))
  return [
    t('tile', { title, about }),
    ...(wrong === 0 ? [] : [t('canvas:card.problems', { count: wrong })]),
    ...(threads === 0 ? [] : [t('comments:badge', { count: threads })]),
  ].join(t('canvas:card.comma'))
}

import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing, useFlow } from './Editing.ts'
import type { NodeFace } from './nodeFace.ts'

/** How a screen reader says a card: "Wait: 3 days, 12 waiting, 1 problem". */
export function useCardLabel(id: string, face: NodeFace): string {
  const { t } = useTranslation('canvas')
  const { numbers, problems, comments } = useEditing()
  const waiting = useStore(numbers, ({ stats }) => stats?.nodes[id]?.waiting)
  const count = useStore(problems, ({ byNode }) => byNode[id]?.length ?? 0)
  const threads = useStore(comments, ({ byNode }) => byNode[id] ?? 0)
  const disabled = useFlow((flow) => flow.nodes[id]?.disabled === true)
  const name = face.title === face.kind ? face.kind : `${face.kind}, ${face.title}`
  const words = face.summary ? t('card.name', { name, summary: face.summary }) : name
  return [
    words,
    ...(disabled ? [t('document:node.disabled')] : []),
    ...(waiting === undefined ? [] : [t('card.waiting', { count: waiting })]),
    ...(count === 0 ? [] : [t('card.problems', { count })]),
    ...(threads === 0 ? [] : [t('comments:badge', { count: threads })]),
  ].join(t('card.comma'))
}

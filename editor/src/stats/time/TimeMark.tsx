import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Tint } from '../Tint.tsx'

/** Tints its card by how long people stay there on average, the longest being the strongest. */
export function TimeMark({ id }: { id: string }) {
  const { t } = useTranslation('overlay')
  const { numbers } = useEditing()
  const format = useFormat()
  const meanMs = useStore(numbers, ({ stays }) => stays?.nodes[id]?.time?.meanMs ?? 0)
  const longestMs = useStore(numbers, ({ stays }) => stays?.longestMs ?? 0)
  // People pass most cards at once: that needs no words on each.
  if (meanMs < 1_000 || longestMs === 0) return null
  const span = format.span(meanMs)
  return (
    <Tint
      // Letters stay legible on the strongest, too.
      heat={(0.4 * meanMs) / longestMs}
      colour="var(--group-logic)"
      figure={span}
      words={t('time.is', { span })}
    />
  )
}

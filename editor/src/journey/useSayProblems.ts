import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'

/** How many problems there are, in words, whenever a change has made them more or fewer; nothing before. */
export function useSayProblems(): string {
  const { t } = useTranslation('canvas')
  const { problems, document: drawing } = useEditing()
  const [said, setSaid] = useState('')
  useEffect(() => {
    let isChanged = false
    const unwatch = drawing.subscribe(() => {
      isChanged = true
    })
    const countOf = (severity: string, all = problems.getState().problems) =>
      all.filter((one) => one.severity === severity).length
    const unsubscribe = problems.subscribe((now, before) => {
      const [errors, warnings] = [countOf('error', now.problems), countOf('warning', now.problems)]
      const same =
        errors === countOf('error', before.problems) && warnings === countOf('warning', before.problems)
      if (same || !isChanged) return
      const counts = [
        ...(errors > 0 ? [t('problems.errors', { count: errors })] : []),
        ...(warnings > 0 ? [t('problems.warnings', { count: warnings })] : []),
      ]
      setSaid(counts.length === 0 ? t('problems.none') : counts.join(t('card.comma')))
    })
    return () => {
      unwatch()
      unsubscribe()
    }
  }, [problems, drawing, t])
  return said
}

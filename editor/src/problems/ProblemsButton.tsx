import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { CountButton } from '../ui/CountButton.tsx'

/** How many errors and warnings there are; opens and closes their list. */
export function ProblemsButton({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const { t } = useTranslation('canvas')
  const { problems } = useEditing()
  const errors = useStore(
    problems,
    (state) => state.problems.filter(({ severity }) => severity === 'error').length,
  )
  const all = useStore(problems, (state) => state.problems.length)
  const warnings = all - errors
  const label =
    all === 0
      ? t('problems.none')
      : [
          ...(errors > 0 ? [t('problems.errors', { count: errors })] : []),
          ...(warnings > 0 ? [t('problems.warnings', { count: warnings })] : []),
        ].join(t('card.comma'))
  return (
    <CountButton label={label} open={open} onToggle={onToggle}>
      {all === 0 ? <CircleCheck size={15} aria-hidden className="text-ok" /> : null}
      {errors > 0 ? (
        <span aria-hidden className="flex items-center gap-1 text-bad">
          <CircleAlert size={15} aria-hidden />
          {errors}
        </span>
      ) : null}
      {warnings > 0 ? (
        <span aria-hidden className="flex items-center gap-1 text-warn">
          <TriangleAlert size={15} aria-hidden />
          {warnings}
        </span>
      ) : null}
    </CountButton>
  )
}

import type { Problem } from '@rekindle/runtime'
import { Wrench } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useMaybeWorkspace } from '../api/session.ts'
import { useEditing } from '../canvas/Editing.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Button } from '../ui/Button.tsx'
import { type Fix, fixesOf } from './fixesOf.ts'
import { portName } from './portName.ts'

/** Buttons that mend a problem, each one step to undo. */
export function QuickFixes({ problem }: { problem: Problem }) {
  const { t } = useTranslation('fixes')
  const editing = useEditing()
  const { language } = useLanguage()
  const { document, view, registry, chance, readOnly } = editing
  const names = portName(problem, editing, language)
  const segments = useStore(editing.problems, (state) => state.segments)
  const brand = useMaybeWorkspace()?.name
  const fixes = readOnly ? [] : fixesOf(problem, registry, chance, { segments, brand })
  const wordsOf = ({ kind, segment }: Fix) => t(kind, { ...names, segment: segment?.title ?? '' })
  if (fixes.length === 0) return null
  const press = (fix: Fix) => {
    const { kind, command, apply } = fix
    document.getState().apply({ command }, apply)
    view.getState().say(t('done', { what: wordsOf(fix) }))
    if (kind === 'addGoal') {
      view.getState().select({})
      view.getState().showField(['settings', 'goals'])
    }
  }
  return (
    <p className="flex flex-wrap gap-1 pb-1.5 pl-8">
      {fixes.map((fix) => (
        <Button
          key={`${fix.kind} ${fix.segment?.id ?? ''}`}
          size="sm"
          data-fix={fix.kind}
          icon={<Wrench size={13} />}
          onClick={() => press(fix)}
        >
          {wordsOf(fix)}
        </Button>
      ))}
    </p>
  )
}

import type { FlowNode } from '@rekindle/runtime'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { describeStep } from '../document/describeStep.ts'
import type { DoneStep } from '../document/History.ts'
import { useLanguage } from '../i18n/useLanguage.ts'

const noteChars = 40

/** Says a command in words: "Moved 3 nodes", "Changed “Wait” to: 3 days". */
export function useStepText(): (step: DoneStep) => string {
  const { t } = useTranslation('document')
  const { registry } = useEditing()
  const { language } = useLanguage()
  return useCallback(
    ({ command, before, after }: DoneStep) => {
      const { count, node, to, note, group, behind } = describeStep(before, after)
      const faceOf = (one: FlowNode) => nodeFace(one, registry, language)
      const forms = `step.${command}`
      const has = (form: string) => t(`${forms}.${form}`, { defaultValue: '' }) !== ''
      const name = node ? faceOf(node).title : (group ?? note)?.slice(0, noteChars).trim()
      if (node && behind && has('behind')) {
        const { title, kind, summary } = faceOf(node)
        const what = title === kind && summary ? t('canvas:card.name', { name: title, summary }) : title
        return t(`${forms}.behind`, { name: what, to: faceOf(behind).title })
      }
      if (name && has('named')) {
        const told = to ? faceOf(to).title : command === 'changeSettings' && node ? faceOf(node).summary : ''
        return told && has('told') ? t(`${forms}.told`, { name, to: told }) : t(`${forms}.named`, { name })
      }
      return t(`${forms}.many`, { count: Math.max(1, count) })
    },
    [t, registry, language],
  )
}

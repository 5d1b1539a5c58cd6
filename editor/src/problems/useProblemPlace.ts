import type { Problem } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { useLanguage } from '../i18n/useLanguage.ts'

/** Where a problem is: the step by its name, or the settings of the journey; nothing where it is nowhere in particular. */
export function useProblemPlace(): (problem: Problem) => string | undefined {
  const { t } = useTranslation('canvas')
  const { registry } = useEditing()
  const { language } = useLanguage()
  const nodes = useFlow((flow) => flow.nodes)
  return ({ node, path }) => {
    const found = node === undefined ? undefined : nodes[node]
    if (found) return nodeFace(found, registry, language).title
    return path[0] === 'settings' ? t('problems.journey') : undefined
  }
}

import { registry } from '@rekindle/nodes'
import { type EdgeDiff, pickText } from '@rekindle/runtime'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { nodeFace } from '../../canvas/nodeFace.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useComparing } from './Comparing.ts'

/** Says which way leads elsewhere, and where. */
export function useEdgeText(): (edge: EdgeDiff) => { name: string; about: string } {
  const { t } = useTranslation('publish')
  const { language } = useLanguage()
  const { union } = useComparing()
  return useCallback(
    ({ from, port, change, before, after }) => {
      const faceOf = (id: string) => {
        const node = union.flow.nodes[id]
        return node && nodeFace(node, registry, language)
      }
      const face = faceOf(from)
      const label = face?.ports.find(({ name }) => name === port)?.label
      return {
        name: t('line.name', { from: face?.title ?? from, port: label ? pickText(label, language) : port }),
        about: t(`line.${change}`, {
          before: faceOf(before ?? '')?.title ?? before ?? '',
          after: faceOf(after ?? '')?.title ?? after ?? '',
        }),
      }
    },
    [union, language, t],
  )
}

import type { Port } from '@rekindle/runtime'
import type { Story } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useWhyText } from './useWhyText.ts'

/** Why a step went as it did: each record of the engine as a sentence. */
export function WhyList({ why, ports }: { why: Story['steps'][number]['why']; ports: readonly Port[] }) {
  const { t } = useTranslation()
  const whyText = useWhyText(ports)
  const sentences = why.map(whyText).filter((sentence) => sentence !== '')
  if (sentences.length === 0) return null
  return (
    <ul aria-label={t('story:why.label')} className="flex flex-col gap-1 text-sm">
      {[...new Set(sentences)].map((sentence) => (
        <li key={sentence} className="text-pretty">
          {sentence}
        </li>
      ))}
    </ul>
  )
}

import { useTranslation } from 'react-i18next'
import { TourOffer } from '../tour/TourOffer.tsx'
import { useEditing, useFlow } from './Editing.ts'

/** What to do first, while there is nothing but the entry. */
export function EmptyCanvas() {
  const { t } = useTranslation('canvas')
  const { readOnly } = useEditing()
  const bare = useFlow((flow) => Object.keys(flow.nodes).length <= 1)
  if (!bare || readOnly) return null
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-24 z-5 flex justify-center px-6">
      <div className="max-w-md rounded-xl border bg-surface px-4 py-3 text-center text-sm text-muted shadow-card">
        <p>{t('canvas.empty')}</p>
        <TourOffer />
      </div>
    </div>
  )
}

import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffers } from '../board/useOffers.ts'
import { useEditing, useView } from '../canvas/Editing.ts'

const SelectionBar = lazy(async () => ({ default: (await import('./SelectionBar.tsx')).SelectionBar }))

/** The bar for several selected boxes, fetched when there are some. */
export function SelectionTools() {
  const { t } = useTranslation('blocks')
  const { view, readOnly } = useEditing()
  const several = useView(({ nodes }) => nodes.size > 1)
  const able = useView(({ nodes }) => nodes.size > 0) && !readOnly
  useOffers(
    'selection',
    able ? [{ id: 'saveBlock', label: t('save.open'), run: () => view.getState().openBox('saveBlock') }] : [],
  )
  return several && !readOnly ? (
    <Suspense>
      <SelectionBar />
    </Suspense>
  ) : null
}

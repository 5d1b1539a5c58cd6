import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useOffers } from '../board/useOffers.ts'
import { useEditing } from '../canvas/Editing.ts'
import { tourState } from './tourState.ts'

const CanvasTour = lazy(async () => ({ default: (await import('./CanvasTour.tsx')).CanvasTour }))

/** The tour while somebody takes it; fetched when it begins. Leaving the drawing ends it. */
export function Tour() {
  const { t } = useTranslation('tour')
  const { readOnly } = useEditing()
  const open = useStore(tourState, (state) => state.open)
  useEffect(() => () => tourState.getState().end(), [])
  useOffers('tour', readOnly ? [] : [{ id: 'tour', label: t('start'), run: tourState.getState().start }])
  return open ? (
    <Suspense>
      <CanvasTour onEnd={() => tourState.getState().end()} />
    </Suspense>
  ) : null
}

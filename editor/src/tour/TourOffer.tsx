import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { Button } from '../ui/Button.tsx'
import { hasSeenTour, noteTourSeen } from './tourMemory.ts'
import { tourState } from './tourState.ts'

/** Offers to show somebody around who was never shown around; either answer is remembered. */
export function TourOffer() {
  const { t } = useTranslation('tour')
  const { user } = useSession()
  const [seen, setSeen] = useState(() => hasSeenTour(user.id))
  if (seen) return null
  const answer = (wanted: boolean) => {
    noteTourSeen(user.id)
    setSeen(true)
    if (wanted) tourState.getState().start()
  }
  return (
    <div className="pointer-events-auto mt-3 flex justify-center gap-2">
      <Button size="sm" look="primary" onClick={() => answer(true)}>
        {t('start')}
      </Button>
      <Button size="sm" look="quiet" onClick={() => answer(false)}>
        {t('no')}
      </Button>
    </div>
  )
}

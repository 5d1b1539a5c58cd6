import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../canvas/Editing.ts'
import { Button } from '../ui/Button.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'

/** Shorter than this nobody needs to be told. */
const patienceMs = 400

/** Says that a large drawing is being put in order, and lets it be given up. */
export function TidyProgress() {
  const { t } = useTranslation('arrange')
  const tidying = useView((view) => view.tidying)
  const [takesLong, setTakesLong] = useState(false)
  useEffect(() => {
    setTakesLong(false)
    if (!tidying) return
    const timer = setTimeout(() => setTakesLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [tidying])
  if (!tidying || !takesLong) return null
  return (
    <div
      role="status"
      className="absolute top-1/3 left-1/2 z-20 flex w-80 -translate-x-1/2 flex-col gap-3 rounded-xl border bg-surface p-4 shadow-pop"
    >
      <span className="text-sm">{t('tidying.now')}</span>
      <ProgressBar value={undefined} label={t('tidying.now')} />
      <Button size="sm" className="self-end" onClick={() => tidying.abort()}>
        {t('tidying.giveUp')}
      </Button>
    </div>
  )
}

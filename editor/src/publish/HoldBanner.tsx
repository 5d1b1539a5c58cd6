import type { Journey } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { CirclePause } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdQuery } from '../api/plans.ts'
import { useCan } from '../api/session.ts'
import { useFormat } from '../format/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { ResumeDialog } from './ResumeDialog.tsx'

/** Says that the journey stands still, how much of it, and why: also when it was its own brake. */
export function HoldBanner({ ws, journey }: { ws: string; journey: Journey }) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const may = useCan('journeys.publish')
  const [asks, setAsks] = useState(false)
  const mayBeHeld = journey.state === 'paused' || journey.state === 'stopped'
  const { data } = useQuery({ ...holdQuery(ws, journey.id), enabled: mayBeHeld })
  if (!mayBeHeld || !data || data.level === 'none') return null
  const { level, brakePulled, due } = data
  return (
    <section
      aria-label={t('hold.title')}
      className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b bg-warn-soft px-4 py-1.5 text-[13px] text-warn"
    >
      <CirclePause size={15} className="shrink-0" aria-hidden />
      <span className="font-medium">{t(`hold.level.${level}`)}</span>
      {brakePulled ? (
        <span className="min-w-0 basis-96 grow">
          {t('brake.pulled', {
            entered: format.number(brakePulled.entered),
            limit: format.number(brakePulled.limit),
          })}
        </span>
      ) : null}
      {due > 0 ? <span>{t('hold.due', { count: due, value: format.number(due) })}</span> : null}
      {may ? (
        <Button size="sm" className="ml-auto" onClick={() => setAsks(true)}>
          {t('resume.open')}
        </Button>
      ) : null}
      {asks ? (
        <ResumeDialog ws={ws} journey={journey.id} state={journey.state} onClose={() => setAsks(false)} />
      ) : null}
    </section>
  )
}

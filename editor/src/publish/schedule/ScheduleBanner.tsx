import type { Journey, Schedule } from '@rekindle/server/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CalendarClock, CalendarX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { journeyQuery } from '../../api/journeys.ts'
import { scheduleQuery, useCancelSchedule } from '../../api/schedule.ts'
import { useCan } from '../../api/session.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import { useRefusalText } from './useRefusalText.ts'

/** Says when the journey is to be published, or that it could not be. */
export function ScheduleBanner({ ws, journey }: { ws: string; journey: Journey }) {
  const { data } = useQuery(scheduleQuery(ws, journey.id))
  const schedule = data?.schedule
  useRenewal(ws, journey.id, schedule)
  return schedule ? <Banner ws={ws} journey={journey.id} schedule={schedule} /> : null
}

/** What waited and waits no more was published: the journey has another version. */
function useRenewal(ws: string, journey: string, schedule: Schedule | null | undefined): void {
  const client = useQueryClient()
  const waited = useRef(false)
  const waits = schedule?.state === 'waiting'
  useEffect(() => {
    if (waited.current && !waits)
      void client.invalidateQueries({ queryKey: journeyQuery(ws, journey).queryKey })
    waited.current = waits
  }, [client, ws, journey, waits])
}

function Banner({ ws, journey, schedule }: { ws: string; journey: string; schedule: Schedule }) {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const { language } = useLanguage()
  const errorText = useErrorText()
  const refusalText = useRefusalText()
  const may = useCan('journeys.publish')
  const cancel = useCancelSchedule(ws, journey)
  const { state, at, madeBy, changedSince, refusal } = schedule
  const isRefused = state === 'refused'
  const Icon = isRefused ? CalendarX : CalendarClock
  return (
    <section
      aria-label={t('schedule.title')}
      className={`flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1.5 text-[13px] ${isRefused ? 'bg-bad-soft text-bad' : 'bg-info-soft text-info'}`}
    >
      <Icon size={15} className="shrink-0" aria-hidden />
      <span role="status" className="min-w-0">
        <span className="font-medium">
          {t(isRefused ? 'schedule.refused' : 'schedule.waiting', { at: format.full(at) })}
        </span>
        {language === 'zh-CN' ? '' : ' '}
        <span>
          {refusal
            ? refusalText(refusal.code)
            : t(changedSince ? 'schedule.changedSince' : 'schedule.by', { name: madeBy })}
        </span>
      </span>
      {may ? (
        <Button
          size="sm"
          className="ml-auto"
          busy={cancel.isPending}
          onClick={() =>
            cancel.mutate(undefined, {
              onSuccess: () => {
                if (!isRefused) toast(t('schedule.cancelled'), 'ok')
              },
              onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
            })
          }
        >
          {t(isRefused ? 'schedule.putAway' : 'schedule.cancel')}
        </Button>
      ) : null}
    </section>
  )
}

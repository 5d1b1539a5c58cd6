import type { ScheduledJourney } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CalendarX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { schedulesQuery, useCancelSchedule } from '../../api/schedule.ts'
import { useCan } from '../../api/session.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { useRefusalText } from '../../publish/schedule/useRefusalText.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { toast } from '../../ui/toast.ts'

/** Journeys that were to be published and could not be; nothing where there are none. */
export function RefusedPublishes({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(schedulesQuery(ws))
  const refused = data.filter(({ schedule }) => schedule.state === 'refused')
  if (refused.length === 0) return null
  return (
    <div className="mb-5">
      <Panel title={t('publish:schedule.refusals')}>
        <ul className="divide-y">
          {refused.map((one) => (
            <Refused key={one.schedule.id} ws={ws} one={one} />
          ))}
        </ul>
      </Panel>
    </div>
  )
}

function Refused({ ws, one }: { ws: string; one: ScheduledJourney }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const refusalText = useRefusalText()
  const errorText = useErrorText()
  const may = useCan('journeys.publish')
  const { journey, title, schedule } = one
  const putAway = useCancelSchedule(ws, journey)
  return (
    <li className="flex flex-wrap items-start gap-3 px-5 py-3 text-sm">
      <CalendarX size={17} aria-hidden className="mt-0.5 shrink-0 text-bad" />
      <span className="min-w-0 grow basis-64">
        <Link
          to="/w/$ws/journeys/$id"
          params={{ ws, id: journey }}
          search={{ version: 'draft' }}
          className="font-medium hover:text-accent-text"
        >
          {localText(title)}
        </Link>
        <span className="block text-[13px] text-muted">
          {t('publish:schedule.refused', { at: format.full(schedule.at) })}{' '}
          {schedule.refusal ? refusalText(schedule.refusal.code) : ''}
        </span>
      </span>
      {may ? (
        <Button
          size="sm"
          busy={putAway.isPending}
          onClick={() =>
            putAway.mutate(undefined, {
              onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
            })
          }
        >
          {t('publish:schedule.putAway')}
        </Button>
      ) : null}
    </li>
  )
}

import type { JourneySummary } from '@rekindle/server/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useWallClock } from '../../format/useWallClock.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { JourneyBadge } from '../../journey/JourneyBadge.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { HeadsBar } from './HeadsBar.tsx'
import { JourneyMenu } from './JourneyMenu.tsx'

export function JourneyTable({ ws, journeys }: { ws: string; journeys: JourneySummary[] }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const format = useFormat()
  const now = useWallClock()
  const navigate = useNavigate()
  const columns: Column<JourneySummary>[] = [
    {
      id: 'title',
      head: t('journeys:column.title'),
      className: 'w-[36%] min-w-56',
      cell: ({ id, title, state }) => (
        <div className="flex items-center gap-2.5">
          <Link
            to="/w/$ws/journeys/$id"
            params={{ ws, id }}
            dir="auto"
            className="line-clamp-2 font-medium hover:text-accent-text max-sm:flex max-sm:min-h-10 max-sm:items-center"
          >
            {localText(title)}
          </Link>
          <JourneyBadge state={state} />
        </div>
      ),
    },
    {
      id: 'version',
      head: t('journeys:column.version'),
      align: 'right',
      className: 'max-md:hidden',
      cell: ({ version }) => (
        <span className="text-muted">{version === null ? '–' : t('journeys:version', { version })}</span>
      ),
    },
    {
      id: 'people',
      head: t('journeys:column.people'),
      className: 'w-[30%] min-w-56',
      cell: ({ heads }) => <HeadsBar heads={heads} />,
    },
    {
      id: 'goals',
      head: t('journeys:column.goals'),
      align: 'right',
      cell: ({ goals, heads }) =>
        heads.started === 0 ? (
          <span className="text-muted">–</span>
        ) : (
          <div className="whitespace-nowrap">
            <span className="font-medium">{format.number(goals)}</span>
            <span className="block text-xs text-muted">
              {t('journeys:ofEntered', { share: format.share(goals, heads.started) })}
            </span>
          </div>
        ),
    },
    {
      id: 'changed',
      head: t('journeys:column.changed'),
      className: 'max-lg:hidden whitespace-nowrap',
      cell: ({ changedAt }) => (
        <time dateTime={changedAt} title={format.dateTime(changedAt)} className="text-muted">
          {format.relative(changedAt, now)}
        </time>
      ),
    },
    {
      id: 'menu',
      head: <span className="sr-only">{t('ui:actions')}</span>,
      align: 'right',
      className: 'w-14',
      cell: (journey) => <JourneyMenu ws={ws} journey={journey} />,
    },
  ]
  return (
    <Table
      caption={t('journeys:title')}
      columns={columns}
      rows={journeys}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/w/$ws/journeys/$id', params: { ws, id } })}
    />
  )
}

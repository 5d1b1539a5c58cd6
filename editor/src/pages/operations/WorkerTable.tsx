import type { Operations } from '@rekindle/server/contract'
import { ServerOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

type Worker = Operations['workers'][number]

/** Processes that step customers, of all workspaces. */
export function WorkerTable({ workers }: { workers: readonly Worker[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<Worker>[] = [
    {
      id: 'host',
      head: t('operations:worker.host'),
      cell: ({ host, id }) => (
        <span>
          {host} <span className="font-mono text-xs text-muted">{id.slice(-6)}</span>
        </span>
      ),
    },
    {
      id: 'state',
      head: t('operations:worker.state'),
      cell: ({ state }) => (
        <Badge tone={state === 'alive' ? 'ok' : 'bad'} dot>
          {t(`operations:state.${state}`)}
        </Badge>
      ),
    },
    {
      id: 'started',
      head: t('operations:worker.started'),
      className: 'text-muted max-md:hidden',
      cell: ({ startedAt }) => format.dateTime(startedAt),
    },
    {
      id: 'rate',
      head: t('operations:worker.rate'),
      align: 'right',
      cell: ({ stepsPerSecond }) => format.number(Math.round(stepsPerSecond)),
    },
    {
      id: 'fill',
      head: t('operations:worker.fill'),
      align: 'right',
      cell: ({ fill }) => format.share(fill, 1),
    },
  ]
  return (
    <Card className="overflow-x-auto">
      {workers.length === 0 ? (
        <EmptyState
          icon={<ServerOff size={22} />}
          title={t('operations:noWorkers.title')}
          about={t('operations:noWorkers.about')}
        />
      ) : (
        <Table
          caption={t('operations:worker.title')}
          columns={columns}
          rows={workers}
          rowKey={({ id }) => id}
        />
      )}
    </Card>
  )
}

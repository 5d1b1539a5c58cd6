import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { operationsQuery } from '../../api/attention.ts'
import { useWorkspace } from '../../api/session.ts'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { MinuteCharts } from './MinuteCharts.tsx'
import { QueueFacts } from './QueueFacts.tsx'
import { WorkerTable } from './WorkerTable.tsx'

const spans = ['1', '6', '24'] as const
type Span = (typeof spans)[number]

/** How the machines do their work: what waits, who works, and how it went lately. */
export function OperationsPage() {
  const { t } = useTranslation()
  const { id: ws } = useWorkspace()
  const [span, setSpan] = useState<Span>('1')
  const told = useQuery(operationsQuery(ws, Number(span)))
  return (
    <Page>
      <PageHeader
        title={t('operations:title')}
        about={t('operations:about')}
        actions={
          <SegmentedControl<Span>
            label={t('operations:span')}
            value={span}
            onChange={setSpan}
            options={spans.map((value) => ({
              value,
              label: t('operations:hours', { count: Number(value) }),
            }))}
          />
        }
      />
      {told.isPending ? (
        <Card>
          <SkeletonRows rows={6} />
        </Card>
      ) : told.data ? (
        <div className="flex flex-col gap-5">
          <QueueFacts ws={ws} told={told.data} />
          <MinuteCharts minutes={told.data.minutes} hours={Number(span)} />
          <WorkerTable workers={told.data.workers} />
        </div>
      ) : (
        <Card>
          <ErrorState error={told.error} onRetry={() => void told.refetch()} />
        </Card>
      )}
    </Page>
  )
}

import type { CustomerDetail } from '@rekindle/server/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { useWord } from '../../i18n/useWord.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Table } from '../../ui/Table.tsx'

export function CustomerRuns({ ws, runs }: { ws: string; runs: CustomerDetail['runs'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const word = useWord()
  const navigate = useNavigate()
  return (
    <Panel title={t('customers:runs')}>
      {runs.length === 0 ? (
        <p className="px-5 py-4 text-muted">{t('customers:noRuns')}</p>
      ) : (
        <Table
          caption={t('customers:runs')}
          rows={runs}
          rowKey={({ run }) => run}
          onOpen={({ run }) => void navigate({ to: '/w/$ws/runs/$run', params: { ws, run } })}
          columns={[
            {
              id: 'journey',
              head: t('customers:column.journey'),
              cell: ({ run, journeyTitle, version }) => (
                <Link
                  to="/w/$ws/runs/$run"
                  params={{ ws, run }}
                  className="font-medium hover:text-accent-text max-sm:inline-flex max-sm:min-h-10 max-sm:items-center"
                >
                  {localText(journeyTitle)}
                  <span className="ml-2 font-normal text-muted">{t('journeys:version', { version })}</span>
                </Link>
              ),
            },
            {
              id: 'started',
              head: t('customers:column.started'),
              className: 'whitespace-nowrap',
              cell: ({ startedAt }) => format.dateTime(startedAt),
            },
            {
              id: 'ending',
              head: t('customers:column.ending'),
              cell: ({ status, ending }) =>
                ending ? (
                  <Badge tone={ending === 'returned' ? 'ok' : 'neutral'}>{word('ending', ending)}</Badge>
                ) : (
                  <Badge tone={status === 'parked' ? 'warn' : 'accent'} dot>
                    {word('runStatus', status)}
                  </Badge>
                ),
            },
          ]}
        />
      )}
    </Panel>
  )
}

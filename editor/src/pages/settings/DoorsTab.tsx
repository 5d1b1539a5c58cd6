import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { writeKeysQuery } from '../../api/settings.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Table } from '../../ui/Table.tsx'
import { SecretKey } from './SecretKey.tsx'
import { SourcesPanel } from './SourcesPanel.tsx'

/** What a site or an app needs to send customers and events here, and what journeys may ask elsewhere. */
export function DoorsTab({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const found = useQuery(writeKeysQuery(ws))
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <p className="text-pretty text-muted">{t('settings:doors.about')}</p>
      <Panel title={t('settings:doors.keys')}>
        {found.isPending ? (
          <SkeletonRows rows={1} />
        ) : found.error ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : found.data.length === 0 ? (
          <p className="px-5 py-4 text-muted">{t('settings:doors.empty')}</p>
        ) : (
          <Table
            caption={t('settings:doors.keys')}
            rows={found.data}
            rowKey={({ key }) => key}
            columns={[
              { id: 'label', head: t('settings:doors.label'), cell: ({ label }) => label },
              {
                id: 'key',
                head: t('settings:doors.key'),
                className: 'w-3/5',
                cell: ({ key }) => <SecretKey value={key} />,
              },
            ]}
          />
        )}
      </Panel>
      {found.data?.[0] ? <Example writeKey={found.data[0].key} /> : null}
      <SourcesPanel ws={ws} />
    </div>
  )
}

function Example({ writeKey }: { writeKey: string }) {
  const { t } = useTranslation()
  const masked = `${writeKey.slice(0, 4)}…`
  const body = { userId: 'C-10001', event: 'order.paid', properties: { total: 680 } }
  return (
    <section>
      <h3 className="mb-2 text-[13px] font-medium">{t('settings:doors.example')}</h3>
      <pre className="overflow-x-auto rounded-xl border bg-surface px-4 py-3 font-mono text-[13px] leading-relaxed">
        {`curl -u ${masked}: ${window.location.origin}/v1/track \\\n  -H 'content-type: application/json' \\\n  -d '${JSON.stringify(body)}'`}
      </pre>
    </section>
  )
}

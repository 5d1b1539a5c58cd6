import type { Pool } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Gift, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../api/session.ts'
import { poolsQuery } from '../../api/settings.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { AddPoolDialog } from './AddPoolDialog.tsx'
import { StockBar } from './StockBar.tsx'

const counts = ['free', 'reserved', 'issued', 'redeemed', 'expired'] as const

/** Everything scarce: total = free + reserved + issued + redeemed + expired. */
export function PoolsTab({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const mayAdd = useCan('workspace.admin')
  const [adding, setAdding] = useState(false)
  const pools = useQuery(poolsQuery(ws))
  const add = (
    <Button look="primary" icon={<Plus size={16} />} onClick={() => setAdding(true)}>
      {t('settings:pools.add')}
    </Button>
  )
  const columns: Column<Pool>[] = [
    {
      id: 'title',
      head: t('settings:pools.title'),
      cell: ({ id, title }) => (
        <>
          <span className="font-medium">{localText(title)}</span>
          <code className="block font-mono text-xs text-muted">{id}</code>
        </>
      ),
    },
    {
      id: 'stock',
      head: t('settings:pools.stock'),
      className: 'w-2/5',
      cell: (pool) => <StockBar pool={pool} />,
    },
    ...counts.map(
      (name): Column<Pool> => ({
        id: name,
        head: t(`settings:pools.${name}`),
        align: 'right',
        cell: (pool) => format.number(pool[name]),
      }),
    ),
    {
      id: 'total',
      head: t('settings:pools.total'),
      align: 'right',
      cell: ({ stock }) => <span className="font-medium">{format.number(stock)}</span>,
    },
  ]
  return (
    <>
      <div className="mb-4 flex items-end gap-4">
        <p className="mr-auto max-w-2xl text-pretty text-muted">{t('settings:pools.about')}</p>
        {mayAdd && pools.data?.length ? add : null}
      </div>
      <Card className="overflow-x-auto">
        {pools.isPending ? (
          <SkeletonRows rows={3} />
        ) : pools.error ? (
          <ErrorState error={pools.error} onRetry={() => void pools.refetch()} />
        ) : pools.data.length === 0 ? (
          <EmptyState
            icon={<Gift size={22} />}
            title={t('settings:pools.empty')}
            about={t('settings:pools.emptyAbout')}
            action={mayAdd ? add : undefined}
          />
        ) : (
          <Table
            caption={t('settings:tab.pools')}
            columns={columns}
            rows={pools.data}
            rowKey={({ id }) => id}
          />
        )}
      </Card>
      <AddPoolDialog ws={ws} open={adding} onClose={() => setAdding(false)} />
    </>
  )
}

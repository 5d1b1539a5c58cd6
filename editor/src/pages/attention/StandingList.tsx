import type { Attention } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keys } from '../../api/queryClient.ts'
import { inWorkspace } from '../../api/request.ts'
import { useCan } from '../../api/session.ts'
import { usePages } from '../../api/usePages.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListCard } from '../../ui/ListCard.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { AttendButtons } from './AttendButtons.tsx'

/** Runs and customers that stand still, the longest first. */
export function StandingList({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const pages = usePages<Attention>(keys.moving(ws, 'attention', 'list'), inWorkspace(ws, 'attention'), {})
  const columns = useColumns(ws)
  return (
    <ListCard
      pages={pages}
      empty={
        <EmptyState
          icon={<ShieldCheck size={22} />}
          title={t('attention:empty.standing.title')}
          about={t('attention:empty.standing.about')}
        />
      }
    >
      {(items) => (
        <Table caption={t('attention:title')} columns={columns} rows={items} rowKey={({ id }) => id} />
      )}
    </ListCard>
  )
}

function useColumns(ws: string): Column<Attention>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const mayDecide = useCan('customers.write')
  const decide: Column<Attention> = {
    id: 'decide',
    head: <span className="sr-only">{t('attention:column.decide')}</span>,
    align: 'right',
    cell: (item) => <AttendButtons ws={ws} item={item} />,
  }
  return [
    { id: 'who', head: t('attention:column.who'), cell: (item) => <Who ws={ws} item={item} /> },
    {
      id: 'cause',
      head: t('attention:column.cause'),
      className: 'w-[34%]',
      cell: (item) => <Cause item={item} />,
    },
    { id: 'where', head: t('attention:column.where'), cell: (item) => <Where ws={ws} item={item} /> },
    {
      id: 'since',
      head: t('attention:column.since'),
      className: 'whitespace-nowrap text-muted max-md:hidden',
      cell: ({ since }) => format.dateTime(since),
    },
    ...(mayDecide ? [decide] : []),
  ]
}

function Who({ ws, item }: { ws: string; item: Attention }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col items-start gap-1">
      <Link
        to="/w/$ws/customers/$id"
        params={{ ws, id: item.customer }}
        className="font-medium hover:text-accent-text"
      >
        {item.customerName}
      </Link>
      <Badge tone={item.subject === 'customer' ? 'bad' : 'warn'}>
        {t(`attention:subject.${item.subject}`)}
      </Badge>
    </div>
  )
}

function Cause({ item }: { item: Attention }) {
  const { t } = useTranslation()
  return (
    <div>
      <p>{t(`attention:kind.${item.kind}`)}</p>
      {item.code || item.item ? (
        <p className="font-mono text-xs text-muted">{[item.item, item.code].filter(Boolean).join(' · ')}</p>
      ) : null}
      {item.detail ? <p className="mt-1 line-clamp-2 text-xs break-words text-muted">{item.detail}</p> : null}
    </div>
  )
}

function Where({ ws, item }: { ws: string; item: Attention }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  if (!item.run || !item.journeyTitle) return <span className="text-muted">–</span>
  return (
    <div>
      <Link to="/w/$ws/runs/$run" params={{ ws, run: item.run }} className="hover:text-accent-text">
        {localText(item.journeyTitle)}
      </Link>
      <p className="text-xs text-muted">
        {t('attention:version', { version: item.version })} · <span className="font-mono">{item.node}</span>
      </p>
    </div>
  )
}

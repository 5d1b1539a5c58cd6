import { ruleWords } from '@rekindle/nodes'
import type { Segment, SegmentUses } from '@rekindle/server/contract'
import { Archive, ArchiveRestore, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useChangeSegment } from '../../api/segments.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { toast } from '../../ui/toast.ts'
import { SegmentCount } from './SegmentCount.tsx'
import { UsedBy } from './UsedBy.tsx'

interface Props {
  ws: string
  segments: readonly Segment[]
  uses: readonly SegmentUses[]
  mayWrite: boolean
  onEdit: (segment: Segment) => void
  onArchive: (segment: Segment) => void
}

/** One segment a line; what is in the archive stands last and has nobody in it. */
export function SegmentTable({ ws, segments, uses, mayWrite, onEdit, onArchive }: Props) {
  const { t } = useTranslation('segments')
  const { language } = useLanguage()
  const format = useFormat()
  const localText = useLocalText()
  const errorText = useErrorText()
  const change = useChangeSegment(ws)
  const restore = ({ id }: Segment) =>
    change.mutate({ id, archived: false }, { onError: (error) => toast(errorText(error).title, 'bad') })
  const columns: Column<Segment>[] = [
    {
      id: 'title',
      head: t('column.title'),
      className: 'w-1/5',
      cell: (segment) => (
        <>
          <button
            type="button"
            className="text-left font-medium hover:underline"
            onClick={() => onEdit(segment)}
          >
            {localText(segment.title) || segment.id}
          </button>
          <code className="block font-mono text-xs text-muted">{segment.id}</code>
        </>
      ),
    },
    {
      id: 'rule',
      head: t('column.rule'),
      cell: ({ rule }) => (
        <span className="line-clamp-2 text-[13px] text-pretty break-words text-muted">
          {ruleWords(rule, language, 200)}
        </span>
      ),
    },
    {
      id: 'count',
      head: t('column.count'),
      align: 'right',
      cell: ({ rule, archived }) =>
        archived ? <Badge>{t('archived')}</Badge> : <SegmentCount ws={ws} rule={rule} />,
    },
    {
      id: 'uses',
      head: t('column.uses'),
      className: 'w-1/4',
      cell: ({ id }) => <UsedBy ws={ws} uses={uses.find((one) => one.segment === id)} segments={segments} />,
    },
    {
      id: 'changed',
      head: t('column.changed'),
      className: 'whitespace-nowrap max-lg:hidden',
      cell: ({ changedAt }) => <span className="text-muted">{format.date(changedAt)}</span>,
    },
  ]
  const deeds: Column<Segment> = {
    id: 'deeds',
    head: <span className="sr-only">{t('column.deeds')}</span>,
    align: 'right',
    className: 'w-24 whitespace-nowrap',
    cell: (segment) => {
      const title = localText(segment.title) || segment.id
      return segment.archived ? (
        <IconButton
          size="sm"
          label={t('restore', { title })}
          icon={<ArchiveRestore size={15} />}
          onClick={() => restore(segment)}
        />
      ) : (
        <>
          <IconButton
            size="sm"
            label={t('edit', { title })}
            icon={<Pencil size={15} />}
            onClick={() => onEdit(segment)}
          />
          <IconButton
            size="sm"
            label={t('archive', { title })}
            icon={<Archive size={15} />}
            onClick={() => onArchive(segment)}
          />
        </>
      )
    },
  }
  return (
    <Table
      caption={t('title')}
      columns={mayWrite ? [...columns, deeds] : columns}
      rows={segments}
      rowKey={({ id }) => id}
    />
  )
}

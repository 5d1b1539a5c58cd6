import type { Source } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../api/session.ts'
import { sourcesQuery, useArchiveSource } from '../../api/sources.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { AddSourceDialog } from './AddSourceDialog.tsx'

/** Systems that journeys may ask about a customer. */
export function SourcesPanel({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const maySetUp = useCan('workspace.admin')
  const found = useQuery(sourcesQuery(ws))
  const archive = useArchiveSource(ws)
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Source>()
  const columns: Column<Source>[] = [
    {
      id: 'title',
      head: t('settings:sources.title'),
      cell: ({ id, title }) => (
        <>
          <span className="font-medium">{localText(title)}</span>
          <code className="block font-mono text-xs text-muted">{id}</code>
        </>
      ),
    },
    {
      id: 'url',
      head: t('settings:sources.url'),
      className: 'w-3/5',
      cell: ({ url }) => <code className="font-mono text-xs break-all">{url}</code>,
    },
    {
      id: 'remove',
      head: <span className="sr-only">{t('settings:sources.remove')}</span>,
      align: 'right',
      cell: (source) =>
        maySetUp ? (
          <IconButton
            label={t('settings:sources.removeNamed', { title: localText(source.title) })}
            icon={<Trash2 size={16} />}
            onClick={() => setLeaving(source)}
          />
        ) : null,
    },
  ]
  return (
    <Panel
      title={t('settings:sources.heading')}
      actions={
        maySetUp ? (
          <Button size="sm" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
            {t('settings:sources.add')}
          </Button>
        ) : null
      }
    >
      {found.isPending ? (
        <SkeletonRows rows={1} />
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data.length === 0 ? (
        <p className="px-5 py-4 text-pretty text-muted">{t('settings:sources.empty')}</p>
      ) : (
        <Table
          caption={t('settings:sources.heading')}
          columns={columns}
          rows={found.data}
          rowKey={({ id }) => id}
        />
      )}
      <AddSourceDialog ws={ws} open={adding} onClose={() => setAdding(false)} />
      <ConfirmDialog
        open={leaving !== undefined}
        danger
        title={t('settings:sources.removeNamed', { title: localText(leaving?.title ?? {}) })}
        about={t('settings:sources.removeAbout')}
        confirm={t('settings:sources.remove')}
        busy={archive.isPending}
        onConfirm={() => archive.mutate(leaving?.id ?? '', { onSettled: () => setLeaving(undefined) })}
        onClose={() => setLeaving(undefined)}
      />
    </Panel>
  )
}

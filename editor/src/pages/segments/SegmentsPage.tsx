import type { Segment } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { ListFilter, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { segmentsQuery, segmentUsesQuery } from '../../api/segments.ts'
import { useCan, useWorkspace } from '../../api/session.ts'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import { SegmentDialog } from './SegmentDialog.tsx'
import { SegmentTable } from './SegmentTable.tsx'

type Open = { kind: 'create' } | { kind: 'edit' | 'archive'; segment: Segment }

/** Saved audiences: whom they hold now, who uses them, and their rules. */
export function SegmentsPage() {
  const { t } = useTranslation('segments')
  const { id: ws } = useWorkspace()
  const mayWrite = useCan('journeys.write')
  const [open, setOpen] = useState<Open>()
  const segments = useQuery(segmentsQuery(ws))
  const uses = useQuery(segmentUsesQuery(ws))
  const close = () => setOpen(undefined)
  const create = (
    <Button look="primary" icon={<Plus size={16} />} onClick={() => setOpen({ kind: 'create' })}>
      {t('new')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={mayWrite ? create : undefined} />
      <Card className="overflow-x-auto">
        {segments.isPending ? (
          <SkeletonRows rows={4} />
        ) : segments.error ? (
          <ErrorState error={segments.error} onRetry={() => void segments.refetch()} />
        ) : segments.data.length === 0 ? (
          <EmptyState
            icon={<ListFilter size={22} />}
            title={t('empty.title')}
            about={t('empty.about')}
            action={mayWrite ? create : undefined}
          />
        ) : (
          <SegmentTable
            ws={ws}
            segments={segments.data}
            uses={uses.data ?? []}
            mayWrite={mayWrite}
            onEdit={(segment) => setOpen({ kind: 'edit', segment })}
            onArchive={(segment) => setOpen({ kind: 'archive', segment })}
          />
        )}
      </Card>
      {open?.kind === 'create' ? <SegmentDialog ws={ws} onClose={close} /> : null}
      {open?.kind === 'edit' ? (
        <SegmentDialog ws={ws} segment={open.segment} mayWrite={mayWrite} onClose={close} />
      ) : null}
      {open?.kind === 'archive' ? (
        <ArchiveDialog
          ws={ws}
          segment={open.segment}
          uses={uses.data?.find((one) => one.segment === open.segment.id)}
          onClose={close}
        />
      ) : null}
    </Page>
  )
}

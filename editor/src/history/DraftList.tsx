import { Flow } from '@rekindle/runtime'
import type { DraftRevision } from '@rekindle/server/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { draftRevisionsQuery, loadDraftRevision } from '../api/drafts.ts'
import { useEditing } from '../canvas/Editing.ts'
import { placed } from '../document/placed.ts'
import { useFormat } from '../format/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { toast } from '../ui/toast.ts'

/** Drafts that were saved, by whom and when. Restoring one is a step like any other: undo takes it back. */
export function DraftList({ ws, journey }: { ws: string; journey: string }) {
  const { data, error, refetch } = useQuery(draftRevisionsQuery(ws, journey))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="m-3 h-32" />
  return (
    <ol className="overflow-y-auto p-1">
      {data.map((draft, i) => (
        <li key={draft.revision}>
          <DraftLine ws={ws} journey={journey} draft={draft} isNow={i === 0} />
        </li>
      ))}
    </ol>
  )
}

interface LineProps {
  ws: string
  journey: string
  draft: DraftRevision
  isNow: boolean
}

function DraftLine({ ws, journey, draft, isNow }: LineProps) {
  const { t } = useTranslation('document')
  const { document } = useEditing()
  const format = useFormat()
  const restore = useMutation({
    mutationFn: async () => placed(Flow.parse((await loadDraftRevision(ws, journey, draft.revision)).flow)),
    onSuccess: (flow) => {
      document.getState().apply({ command: 'restore' }, () => flow)
      toast(t('drafts.restored'), 'ok', t('drafts.restoredAbout'))
    },
    onError: () => toast(t('drafts.failed'), 'bad'),
  })
  const at = format.full(draft.savedAt)
  return (
    <div className="flex items-center gap-3 rounded-lg px-2.5 py-1.5 hover:bg-hover">
      <span className="min-w-0 grow">
        <span className="block truncate text-[13px]">{at}</span>
        <span className="block truncate text-xs text-muted">
          {[draft.savedBy || t('drafts.before'), t('drafts.nodes', { count: draft.nodes })].join(' · ')}
        </span>
      </span>
      {isNow ? (
        <span className="text-xs text-muted">{t('drafts.now')}</span>
      ) : (
        <Button
          size="sm"
          busy={restore.isPending}
          aria-label={t('drafts.restoreThat', { at })}
          onClick={() => restore.mutate()}
        >
          {t('drafts.restore')}
        </Button>
      )}
    </div>
  )
}

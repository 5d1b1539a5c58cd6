import type { Problem } from '@rekindle/runtime'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { publish, publishPreviewQuery } from '../api/drafts.ts'
import { journeyQuery } from '../api/journeys.ts'
import { keys } from '../api/queryClient.ts'
import { useErrorText } from '../api/useErrorText.ts'
import type { Autosave } from '../document/createAutosave.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { toast } from '../ui/toast.ts'
import { PublishPlan } from './PublishPlan.tsx'

interface Props {
  ws: string
  journey: string
  autosave: Autosave
  onClose: () => void
  onPublished: (version: number) => void
}

/** What publishing will do and to whom; errors of the drawing stand in its way. */
export function PublishDialog({ ws, journey, autosave, onClose, onPublished }: Props) {
  const { t } = useTranslation('canvas')
  const client = useQueryClient()
  const errorText = useErrorText()
  const preview = useQuery(publishPreviewQuery(ws, journey))
  const go = useMutation({
    mutationFn: () => publish(ws, journey, autosave.state.getState().revision),
    onSuccess: async ({ version, staying }) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: journeyQuery(ws, journey).queryKey }),
        client.invalidateQueries({ queryKey: keys.moving(ws, 'journeys') }),
      ])
      toast(
        t('publish.done', { version: version.number }),
        'ok',
        staying > 0 ? t('publish.staying', { count: staying }) : t('publish.doneAbout'),
      )
      onClose()
      onPublished(version.number)
    },
    onError: () => void preview.refetch(),
  })
  const blocked = preview.data?.problems.some((one) => one.severity === 'error') ?? true
  const failed = go.error ? errorText(go.error) : undefined
  return (
    <Dialog
      open
      onClose={onClose}
      title={preview.data ? t('publish.title', { version: preview.data.nextVersion }) : t('publish.button')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" disabled={blocked} busy={go.isPending} onClick={() => go.mutate()}>
            {t('publish.confirm', { version: preview.data?.nextVersion ?? '' })}
          </Button>
        </>
      }
    >
      {preview.isPending ? <SkeletonRows rows={3} /> : null}
      {preview.error ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {preview.data ? (
        <PublishPlan preview={{ ...preview.data, problems: preview.data.problems as Problem[] }} />
      ) : null}
      {failed ? (
        <p role="alert" className="mt-4 rounded-lg bg-bad-soft px-3 py-2 text-sm text-bad">
          {failed.title} {failed.about}
        </p>
      ) : null}
    </Dialog>
  )
}

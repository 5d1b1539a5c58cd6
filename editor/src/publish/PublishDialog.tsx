import type { Problem } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../api/useErrorText.ts'
import type { Autosave } from '../document/createAutosave.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Field } from '../ui/Field.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { Textarea } from '../ui/Textarea.tsx'
import { ApprovalList } from './ApprovalList.tsx'
import { PeoplePlan } from './PeoplePlan.tsx'
import { PublishPlan } from './PublishPlan.tsx'
import { usePublishing } from './usePublishing.ts'

interface Props {
  ws: string
  journey: string
  autosave: Autosave
  onClose: () => void
  onPublished: (version: number) => void
}

/** What publishing will do and to whom; errors of the drawing, and people left nowhere, stand in its way. */
export function PublishDialog({ ws, journey, autosave, onClose, onPublished }: Props) {
  const { t } = useTranslation('canvas')
  const errorText = useErrorText()
  const revision = () => autosave.state.getState().revision
  const onDone = (version: number) => {
    onClose()
    onPublished(version)
  }
  const publishing = usePublishing({ ws, journey, revision, onDone })
  const { preview, plan, approval, go, blocked } = publishing
  const failed = go.error ? errorText(go.error) : undefined
  return (
    <Dialog
      open
      onClose={onClose}
      width="lg"
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
        <PublishPlan preview={{ ...preview.data, problems: preview.data.problems as Problem[] }}>
          {plan.data ? (
            <PeoplePlan forecast={plan.data} choices={publishing.choices} onChange={publishing.setChoices} />
          ) : null}
          {plan.data?.diff.copyOnly ? (
            <Checkbox checked={publishing.followLive} onChange={publishing.setFollowLive}>
              {t('plans:followLive')}
            </Checkbox>
          ) : null}
          {approval.data ? (
            <ApprovalList ws={ws} journey={journey} revision={revision()} approval={approval.data} />
          ) : null}
          <Field label={t('plans:note')} optional={t('plans:optional')}>
            {(wiring) => (
              <Textarea
                {...wiring}
                rows={2}
                maxLength={1_000}
                value={publishing.note}
                onChange={(change) => publishing.setNote(change.target.value)}
              />
            )}
          </Field>
        </PublishPlan>
      ) : null}
      {failed ? (
        <p role="alert" className="mt-4 rounded-lg bg-bad-soft px-3 py-2 text-sm text-bad">
          {failed.title} {failed.about}
        </p>
      ) : null}
    </Dialog>
  )
}

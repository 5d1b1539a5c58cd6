import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { journeyQuery } from '../api/journeys.ts'
import { newestVersion } from '../canvas/useMode.ts'
import type { Autosave } from '../document/createAutosave.ts'
import { useFormat } from '../format/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Field } from '../ui/Field.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { Textarea } from '../ui/Textarea.tsx'
import { ApprovalList } from './ApprovalList.tsx'
import { ChangeSummary } from './ChangeSummary.tsx'
import { Checklist } from './checklist/Checklist.tsx'
import type { Goal } from './checklist/checklistOf.ts'
import { ProblemList } from './checklist/ProblemList.tsx'
import { useCompare } from './compare/useCompare.ts'
import { NextHour } from './NextHour.tsx'
import { PeoplePlan } from './PeoplePlan.tsx'
import { StandingSchedule } from './schedule/StandingSchedule.tsx'
import { useIsOver } from './schedule/useIsOver.ts'
import { WhenField } from './schedule/WhenField.tsx'
import type { GoToNode } from './useGoToNode.ts'
import { usePublishing } from './usePublishing.ts'

interface Props {
  ws: string
  journey: string
  autosave: Pick<Autosave, 'state'>
  onClose: () => void
  onPublished: (version: number) => void
  /** Leads to a step that is not well; absent where none is drawn. */
  onGoTo?: GoToNode
}

/** What publishing will do and to whom: a list of what was looked at, what changes, and when. */
export function PublishDialog({ ws, journey, autosave, onClose, onPublished, onGoTo }: Props) {
  const { t } = useTranslation(['canvas', 'publish', 'plans'])
  const format = useFormat()
  const navigate = useNavigate()
  const { compare } = useCompare()
  const body = useRef<HTMLDivElement>(null)
  const revision = () => autosave.state.getState().revision
  const onDone = (version?: number) => {
    onClose()
    if (version !== undefined) onPublished(version)
  }
  const publishing = usePublishing({ ws, journey, revision, onDone })
  const { preview, plan, planned, approval, lines, error, blocked, at } = publishing
  const { data: known } = useQuery(journeyQuery(ws, journey))
  const newest = known && newestVersion(known)?.number
  const isOver = useIsOver(at)
  const leave = (act: () => void) => {
    onClose()
    act()
  }
  const go = (goal: Goal) => {
    if (goal.to === 'node') return leave(() => onGoTo?.(goal.node))
    if (goal.to === 'settings')
      return leave(() => void navigate({ to: '/w/$ws/settings', params: { ws }, search: { tab: goal.tab } }))
    const place = body.current?.querySelector<HTMLElement>(`[data-goal="${goal.to}"]`)
    place?.scrollIntoView({ block: 'nearest' })
    place?.focus()
  }
  const title = preview.data ? t('publish.title', { version: preview.data.nextVersion }) : t('publish.button')
  return (
    <Dialog
      open
      onClose={onClose}
      width="xl"
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button
            look="primary"
            disabled={blocked || at === '' || isOver}
            busy={publishing.isPending}
            onClick={publishing.go}
          >
            {at === undefined
              ? t('publish.confirm', { version: preview.data?.nextVersion ?? '' })
              : t('publish:schedule.confirm', { version: preview.data?.nextVersion ?? '' })}
          </Button>
        </>
      }
    >
      {preview.isPending ? <SkeletonRows rows={6} /> : null}
      {preview.error ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {preview.data ? (
        <div ref={body} className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
          <div className="flex flex-col gap-4">
            <Checklist lines={lines} onGo={go} leadsTo={({ to }) => to !== 'node' || onGoTo !== undefined} />
            <ProblemList
              problems={preview.data.problems}
              seen={publishing.seen}
              onSeen={publishing.setSeen}
              onOpen={onGoTo && ((problem) => leave(() => onGoTo(problem.node, problem.path)))}
            />
          </div>
          <div className="flex flex-col gap-4">
            {newest === undefined ? (
              <p className="text-[13px] text-muted">{t('publish:first')}</p>
            ) : (
              <ChangeSummary
                ws={ws}
                journey={journey}
                newest={newest}
                onCompare={() => leave(() => compare({ from: newest, to: 'draft' }))}
              />
            )}
            {plan.data ? (
              <div data-goal="people" tabIndex={-1} className="empty:hidden">
                <PeoplePlan
                  forecast={plan.data}
                  choices={publishing.choices}
                  onChange={publishing.setChoices}
                />
              </div>
            ) : null}
            {plan.data ? (
              <NextHour inside={plan.data.sendsNextHour} arrivals={preview.data.arrivals} />
            ) : null}
            {plan.data?.diff.copyOnly ? (
              <Checkbox checked={publishing.followLive} onChange={publishing.setFollowLive}>
                {t('plans:followLive')}
              </Checkbox>
            ) : null}
            {approval.data?.required ? (
              <div data-goal="approval" tabIndex={-1}>
                <ApprovalList ws={ws} journey={journey} revision={revision()} approval={approval.data} />
              </div>
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
            <WhenField at={at} onChange={publishing.setAt} />
            {planned?.state !== 'waiting' ? null : at === undefined ? (
              <StandingSchedule
                planned={planned}
                value={publishing.scheduled}
                onChange={publishing.setScheduled}
              />
            ) : (
              <p className="rounded-lg bg-info-soft px-3 py-2 text-[13px] text-info">
                {t('publish:schedule.replaces', { at: format.full(planned.at) })}
              </p>
            )}
          </div>
        </div>
      ) : null}
      {error ? <ErrorNote error={error} className="mt-4" /> : null}
    </Dialog>
  )
}

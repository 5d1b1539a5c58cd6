import type { PlanChoices, Problem } from '@rekindle/runtime'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scheduled } from '../api/drafts.ts'
import { planQuery, useOrder } from '../api/plans.ts'
import { scheduleQuery } from '../api/schedule.ts'
import { ProblemItem } from '../problems/ProblemItem.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { toast } from '../ui/toast.ts'
import { allStay } from './choiceOf.ts'
import { NextHour } from './NextHour.tsx'
import { PeoplePlan } from './PeoplePlan.tsx'
import { StandingSchedule } from './schedule/StandingSchedule.tsx'
import { showPlan } from './useShownPlan.ts'

interface Props {
  ws: string
  journey: string
  version: number
  onClose: () => void
}

/** Going back is publishing once more: the same questions about the people inside. */
export function RollbackDialog({ ws, journey, version, onClose }: Props) {
  const { t } = useTranslation('plans')
  const [choices, setChoices] = useState<PlanChoices>(allStay)
  const forecast = useQuery(planQuery(ws, journey, choices, version))
  const order = useOrder(ws, journey)
  const planned = useQuery(scheduleQuery(ws, journey)).data?.schedule
  const [scheduled, setScheduled] = useState<Scheduled>('cancel')
  const standing = planned?.state === 'waiting' ? planned : undefined
  const wrong = (forecast.data?.problems ?? []).filter(({ severity }) => severity === 'error') as Problem[]
  const blocked = !forecast.data || wrong.length > 0 || forecast.data.unmapped.length > 0
  const failed = order.error ?? forecast.error
  const go = () =>
    order.mutate(
      { deed: 'rollback', version, plan: choices, ...(standing ? { scheduled } : {}) },
      {
        onSuccess: ({ plan }) => {
          showPlan(journey, plan)
          toast(t('rollback.done', { version }), 'ok')
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      width="lg"
      title={t('rollback.title', { version })}
      about={t('rollback.about')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" disabled={blocked} busy={order.isPending} onClick={go}>
            {t('rollback.confirm', { version: forecast.data?.nextVersion ?? '' })}
          </Button>
        </>
      }
    >
      {forecast.data ? (
        <div className="flex flex-col gap-4">
          {wrong.length > 0 ? (
            <section role="alert" className="rounded-xl border p-1">
              <p className="px-2.5 pt-1.5 text-sm font-medium text-bad">{t('rollback.cannot')}</p>
              <ul>
                {wrong.map((problem) => (
                  <li key={`${problem.code} ${problem.path.join('.')} ${problem.message}`}>
                    <ProblemItem problem={problem} />
                  </li>
                ))}
              </ul>
            </section>
          ) : (
            <>
              <PeoplePlan forecast={forecast.data} choices={choices} onChange={setChoices} />
              <NextHour inside={forecast.data.sendsNextHour} />
            </>
          )}
          {standing ? (
            <StandingSchedule planned={standing} value={scheduled} onChange={setScheduled} />
          ) : null}
        </div>
      ) : (
        <SkeletonRows rows={3} />
      )}
      {failed ? <ErrorNote error={failed} className="mt-4" /> : null}
    </Dialog>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Users, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { planReportQuery, plansQuery } from '../api/plans.ts'
import { useErrorText } from '../api/useErrorText.ts'
import { useFormat } from '../format/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { PlanTable } from './PlanTable.tsx'
import { tallyReport } from './tallyReport.ts'
import { putPlanAway, useShownPlan } from './useShownPlan.ts'

/** The last decision about people inside, while it is carried out and until somebody has seen what became of it. */
export function PlanBanner({ ws, journey }: { ws: string; journey: string }) {
  const chosen = useShownPlan((plans) => plans[journey])
  const plans = useQuery(plansQuery(ws, journey))
  const running = plans.data?.find(({ state }) => state !== 'done')?.id
  const plan = chosen === null ? undefined : (chosen ?? running)
  return plan === undefined ? null : <Progress ws={ws} journey={journey} plan={plan} />
}

function Progress({ ws, journey, plan }: { ws: string; journey: string; plan: string }) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const errorText = useErrorText()
  const [open, setOpen] = useState(false)
  const { data, error, refetch } = useQuery(planReportQuery(ws, journey, plan))
  const tally = data && tallyReport(data)
  const said = tally?.rows.map(({ choice, planned, actual }) =>
    t('report.short', {
      what: t(`report.choices.${choice}`),
      actual: format.number(actual),
      planned: format.number(planned),
    }),
  )
  return (
    <section
      aria-label={t('report.title')}
      className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b bg-info-soft px-4 py-1.5 text-[13px]"
    >
      <Users size={15} className="shrink-0 text-info" aria-hidden />
      <span role="status" className="font-medium">
        {data ? t(`report.state.${data.state}`) : error ? errorText(error).title : t('report.loading')}
      </span>
      {said ? <span>{said.join(' · ')}</span> : null}
      {data?.state === 'running' || data?.state === 'posting' ? (
        <span className="w-32">
          <ProgressBar value={tally?.progress} label={t('report.progress')} />
        </span>
      ) : null}
      <span className="ml-auto flex items-center gap-1.5">
        {error && !data ? (
          <Button size="sm" onClick={() => void refetch()}>
            {t('ui:retry')}
          </Button>
        ) : null}
        {data ? (
          <Button size="sm" onClick={() => setOpen(true)}>
            {t('report.open')}
          </Button>
        ) : null}
        <IconButton
          size="sm"
          label={t('report.putAway')}
          icon={<X size={15} />}
          onClick={() => putPlanAway(journey)}
        />
      </span>
      {data && open ? (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title={t('report.title')}
          about={t(`report.about.${data.kind}`, { at: format.full(data.madeAt), name: data.madeBy })}
        >
          <PlanTable report={data} />
        </Dialog>
      ) : null}
    </section>
  )
}

import type { PlanReport } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'
import { tallyReport } from './tallyReport.ts'
import { useStepName } from './useStepName.ts'

/** What was planned for people inside against what was done, by choice and then step by step. */
export function PlanTable({ report }: { report: PlanReport }) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const { rows, otherwise } = tallyReport(report)
  return (
    <div className="flex flex-col gap-3">
      <table className="w-full text-sm">
        <caption className="sr-only">{t('report.title')}</caption>
        <thead className="text-left text-[13px] text-muted">
          <tr className="border-b">
            <th className="py-1.5 font-medium">{t('report.choice')}</th>
            <th className="py-1.5 pl-4 text-right font-medium">{t('report.planned')}</th>
            <th className="py-1.5 pl-4 text-right font-medium">{t('report.actual')}</th>
          </tr>
        </thead>
        <tbody className="divide-y tabular-nums">
          {rows.map(({ choice, planned, actual }) => (
            <tr key={choice}>
              <td className="py-1.5">{t(`report.choices.${choice}`)}</td>
              <td className="py-1.5 pl-4 text-right">{format.number(planned)}</td>
              <td className="py-1.5 pl-4 text-right font-medium">{format.number(actual)}</td>
            </tr>
          ))}
          {otherwise.map(({ outcome, count }) => (
            <tr key={outcome}>
              <td className="py-1.5 text-muted">{t(`report.otherwise.${outcome}`)}</td>
              <td className="py-1.5 pl-4 text-right text-muted">–</td>
              <td className="py-1.5 pl-4 text-right">{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <StepList report={report} />
    </div>
  )
}

function StepList({ report: { planned, actual, steps } }: { report: PlanReport }) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const stepName = useStepName()
  if (steps.length === 0) return null
  return (
    <details className="text-[13px]">
      <summary className="cursor-pointer text-muted hover:text-ink">{t('report.steps')}</summary>
      <ul className="mt-1.5 flex flex-col divide-y">
        {steps.map((step) => {
          const isHere = (one: { version: number; node: string }) =>
            one.version === step.version && one.node === step.node
          const said = [
            ...planned
              .filter(isHere)
              .map(({ choice, count }) =>
                t('report.plannedAt', { value: format.number(count), what: t(`report.choices.${choice}`) }),
              ),
            ...actual
              .filter(isHere)
              .map(({ outcome, count }) => `${t(`report.outcome.${outcome}`)} ${format.number(count)}`),
          ]
          return (
            <li
              key={`${step.version} ${step.node}`}
              className="flex flex-wrap justify-between gap-x-4 py-1.5"
            >
              <span className="font-medium">
                {t('report.stepAt', { step: stepName(step), version: step.version })}
              </span>
              <span className="text-muted">{said.join(' · ')}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

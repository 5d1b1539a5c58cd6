import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { planReportQuery } from '../api/plans.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { PlanTable } from './PlanTable.tsx'
import { tallyReport } from './tallyReport.ts'

/** How far a plan is, and what it has done so far. */
export function PlanProgress({ ws, journey, plan }: { ws: string; journey: string; plan: string }) {
  const { t } = useTranslation('plans')
  const report = useQuery(planReportQuery(ws, journey, plan))
  if (report.data)
    return (
      <div className="flex flex-col gap-3">
        {report.data.state === 'done' ? null : (
          <ProgressBar value={tallyReport(report.data).progress} label={t('report.progress')} />
        )}
        <PlanTable report={report.data} />
      </div>
    )
  if (report.error) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />
  return <SkeletonRows rows={3} />
}

import { useQuery } from '@tanstack/react-query'
import { ShieldCheck, Stethoscope, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { doctorQuery } from '../../api/settings.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { DoctorFindings } from './DoctorFindings.tsx'
import { LawList } from './LawList.tsx'

/** Counts rows against counters: every law, with what differs. */
export function DoctorTab({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useQuery(doctorQuery(ws))
  return (
    <>
      <div className="mb-4 flex items-end gap-4">
        <p className="mr-auto max-w-2xl text-pretty text-muted">{t('settings:doctor.about')}</p>
        <Button
          icon={<Stethoscope size={16} />}
          busy={report.isFetching}
          onClick={() => void report.refetch()}
        >
          {t('settings:doctor.run')}
        </Button>
      </div>
      <Card className="mb-5 overflow-hidden">
        {report.isPending ? <SkeletonRows rows={3} /> : null}
        {report.error ? <ErrorState error={report.error} onRetry={() => void report.refetch()} /> : null}
        {report.data ? (
          <div role="status" className="flex items-center gap-3.5 px-5 py-4">
            <span
              className={
                report.data.healthy
                  ? 'flex size-10 items-center justify-center rounded-xl bg-ok-soft text-ok'
                  : 'flex size-10 items-center justify-center rounded-xl bg-bad-soft text-bad'
              }
            >
              {report.data.healthy ? <ShieldCheck size={20} /> : <TriangleAlert size={20} />}
            </span>
            <div>
              <p className="font-medium">
                {report.data.healthy
                  ? t('settings:doctor.healthy')
                  : t('settings:doctor.sick', { count: report.data.findings.length })}
              </p>
              <p className="text-[13px] text-muted">
                {t('settings:doctor.checked', { number: format.number(report.data.checked) })}
              </p>
            </div>
          </div>
        ) : null}
        {report.data && report.data.findings.length > 0 ? (
          <DoctorFindings findings={report.data.findings} />
        ) : null}
      </Card>
      <LawList broken={new Set(report.data?.findings.map(({ law }) => law))} judged={report.isSuccess} />
    </>
  )
}

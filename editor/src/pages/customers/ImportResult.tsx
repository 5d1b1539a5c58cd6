import type { ImportReport } from '@rekindle/server/contract'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** The list is in. */
export function ImportResult({ report }: { report: ImportReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div role="status">
      <EmptyState
        icon={<CircleCheck size={22} />}
        title={t('customers:importing.done', { number: format.number(report.rows) })}
        about={t('customers:importing.doneAbout', {
          created: format.number(report.created),
          updated: format.number(report.updated),
        })}
      />
    </div>
  )
}

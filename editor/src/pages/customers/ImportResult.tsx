import type { ImportKind, ImportReport } from '@rekindle/server/contract'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** The file is in. */
export function ImportResult({ kind, report }: { kind: ImportKind; report: ImportReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div role="status">
      <EmptyState
        icon={<CircleCheck size={22} />}
        title={t(`customers:importing.${kind === 'events' ? 'doneEvents' : 'done'}`, {
          number: format.number(report.rows),
        })}
        about={t(`customers:importing.${kind === 'events' ? 'doneEventsAbout' : 'doneAbout'}`, {
          created: format.number(report.created),
          updated: format.number(report.updated),
        })}
      />
    </div>
  )
}

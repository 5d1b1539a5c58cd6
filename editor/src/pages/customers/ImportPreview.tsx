import type { ImportKind, ImportReport } from '@rekindle/server/contract'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useValueText } from '../../format/useValueText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Table } from '../../ui/Table.tsx'
import { ImportProblems } from './ImportProblems.tsx'

/** What the list would do: its columns, its first rows, and everything that stands against it. */
export function ImportPreview({ kind, report }: { kind: ImportKind; report: ImportReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  const valueText = useValueText()
  const errors = report.problems.filter(({ severity }) => severity === 'error').length
  return (
    <div className="flex flex-col gap-5">
      {errors > 0 ? (
        <p role="alert" className="flex items-start gap-2.5 rounded-lg bg-bad-soft px-3.5 py-3 text-bad">
          <CircleAlert size={18} className="mt-px shrink-0" aria-hidden />
          {t('customers:importing.errors', { count: errors, number: format.number(errors) })}
        </p>
      ) : (
        <p role="status" className="flex items-start gap-2.5 rounded-lg bg-ok-soft px-3.5 py-3 text-ok">
          <CircleCheck size={18} className="mt-px shrink-0" aria-hidden />
          {t(`customers:importing.${kind === 'events' ? 'readyEvents' : 'ready'}`, {
            rows: format.number(report.rows),
            created: format.number(report.created),
            updated: format.number(report.updated),
          })}
        </p>
      )}
      {report.problems.length > 0 ? <ImportProblems problems={report.problems} /> : null}
      {report.columns.length > 0 ? (
        <section>
          <h3 className="mb-2 text-[13px] font-medium">{t('customers:importing.columns')}</h3>
          <ul className="flex flex-wrap gap-2">
            {report.columns.map(({ name, kind }) => (
              <li
                key={name}
                className="flex items-center gap-2 rounded-lg border py-1 pr-1.5 pl-2.5 text-[13px]"
              >
                {name}
                <Badge tone={kind === 'field' ? 'accent' : 'neutral'}>{t(`customers:kind.${kind}`)}</Badge>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {report.sample.length > 0 ? (
        <section>
          <h3 className="mb-2 text-[13px] font-medium">{t('customers:importing.sample')}</h3>
          <div className="overflow-x-auto rounded-xl border">
            <Table
              caption={t('customers:importing.sample')}
              columns={report.columns.map(({ name, kind }) => ({
                id: name,
                head: name,
                align: kind === 'number' ? ('right' as const) : ('left' as const),
                className: 'whitespace-nowrap',
                cell: ({ row }: { row: Record<string, unknown> }) => valueText(row[name]),
              }))}
              rows={report.sample.map((row, index) => ({ row, key: String(index) }))}
              rowKey={({ key }) => key}
            />
          </div>
        </section>
      ) : null}
    </div>
  )
}

import type { DoctorReport } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Table } from '../../ui/Table.tsx'
import { useLawText } from './useLawText.ts'

/** Where a law does not hold, with both sides. */
export function DoctorFindings({ findings }: { findings: DoctorReport['findings'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const lawText = useLawText()
  return (
    <div className="overflow-x-auto border-t">
      <Table
        caption={t('settings:doctor.findings')}
        rows={findings}
        rowKey={({ law, place }) => `${law} ${place}`}
        columns={[
          { id: 'law', head: t('settings:doctor.law'), cell: ({ law }) => lawText(law) },
          {
            id: 'place',
            head: t('settings:doctor.place'),
            cell: ({ place }) => <code className="font-mono text-xs">{place}</code>,
          },
          {
            id: 'expected',
            head: t('settings:doctor.expected'),
            align: 'right',
            cell: ({ expected }) => format.number(expected),
          },
          {
            id: 'actual',
            head: t('settings:doctor.actual'),
            align: 'right',
            cell: ({ actual }) => <span className="font-medium text-bad">{format.number(actual)}</span>,
          },
        ]}
      />
    </div>
  )
}

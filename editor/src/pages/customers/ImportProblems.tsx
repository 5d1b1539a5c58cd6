import type { ImportReport } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Table } from '../../ui/Table.tsx'
import { placeOf } from './placeOf.ts'
import { useFaultText } from './useFaultText.ts'

type Found = ImportReport['problems'][number]
const shown = 200

/** What is wrong in the file, by line and column. */
export function ImportProblems({ problems }: { problems: Found[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const faultText = useFaultText()
  const byLine = [...problems].sort((a, b) => lineOf(a) - lineOf(b))
  const rows = byLine.slice(0, shown).map((problem, index) => ({ problem, key: String(index) }))
  return (
    <section>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
        tabIndex={0}
        className="max-h-72 overflow-auto rounded-xl border"
      >
        <Table
          caption={t('customers:importing.problems')}
          rowKey={({ key }) => key}
          rows={rows}
          columns={[
            {
              id: 'line',
              head: t('customers:importing.line'),
              align: 'right',
              className: 'w-16',
              cell: ({ problem }) => placeOf(problem).line ?? '–',
            },
            {
              id: 'column',
              head: t('customers:importing.column'),
              className: 'whitespace-nowrap',
              cell: ({ problem }) => (
                <span className="font-mono text-xs">{placeOf(problem).column ?? '–'}</span>
              ),
            },
            {
              id: 'what',
              head: t('customers:importing.what'),
              cell: ({ problem }) => {
                const { message, remedy } = faultText(problem)
                return (
                  <>
                    {message}
                    <span className="block text-xs text-muted">{remedy}</span>
                  </>
                )
              },
            },
            {
              id: 'severity',
              head: <span className="sr-only">{t('customers:importing.severity')}</span>,
              align: 'right',
              cell: ({ problem: { severity } }) => (
                <Badge tone={severity === 'error' ? 'bad' : 'warn'}>
                  {t(`customers:importing.${severity}`)}
                </Badge>
              ),
            },
          ]}
        />
      </div>
      {problems.length > shown ? (
        <p className="mt-2 text-xs text-muted">
          {t('customers:importing.moreProblems', { number: format.number(problems.length - shown) })}
        </p>
      ) : null}
    </section>
  )
}

/** What has no line, such as "and more like these", stands last. */
const lineOf = (problem: Found) => Number(placeOf(problem).line ?? Number.POSITIVE_INFINITY)

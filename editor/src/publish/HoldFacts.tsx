import type { Hold } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'

/** Whom a pause or a stop is about: people inside, and what they have before them. */
export function HoldFacts({ hold }: { hold: Hold }) {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const { inside, ahead } = hold
  const rows: [name: string, day: number, week: number][] = ahead
    ? [
        ['waits', ahead.day.waits, ahead.week.waits],
        ['messages', ahead.day.messages, ahead.week.messages],
      ]
    : []
  return (
    <table className="mb-4 w-full rounded-xl bg-sunken text-[13px]">
      <caption className="sr-only">{t('ahead.title')}</caption>
      <thead className="text-right text-xs text-muted">
        <tr>
          <th className="px-3.5 pt-2 text-left font-medium">
            {t('ahead.inside', { count: inside, value: format.number(inside) })}
          </th>
          <th className="px-3.5 pt-2 font-medium">{t('ahead.day')}</th>
          <th className="px-3.5 pt-2 font-medium">{t('ahead.week')}</th>
        </tr>
      </thead>
      <tbody className="tabular-nums">
        {rows.map(([name, day, week]) => (
          <tr key={name}>
            <th scope="row" className="px-3.5 py-1 text-left font-normal">
              {t(`ahead.${name}`)}
            </th>
            <td className="px-3.5 py-1 text-right">{format.number(day)}</td>
            <td className="px-3.5 py-1 text-right">{format.number(week)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { CustomerDetail } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { shownProperties } from '../../format/shownProperties.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useValueText } from '../../format/useValueText.ts'
import { useWord } from '../../i18n/useWord.ts'
import { Panel } from '../../ui/Panel.tsx'

/** What the customer did, newest first. */
export function CustomerEvents({ events }: { events: CustomerDetail['events'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const valueText = useValueText()
  const word = useWord()
  const newestFirst = [...events].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Panel title={t('customers:events')}>
      {events.length === 0 ? (
        <p className="px-5 py-4 text-muted">{t('customers:noEvents')}</p>
      ) : (
        <ol className="divide-y">
          {newestFirst.map((event) => (
            <li key={`${event.at} ${event.name}`} className="flex items-baseline gap-4 px-5 py-2.5">
              <time dateTime={event.at} className="w-40 shrink-0 text-[13px] text-muted">
                {format.dateTime(event.at)}
              </time>
              <div className="min-w-0">
                <span className="font-medium">{word('event', event.name)}</span>
                <span className="ml-2 text-[13px] break-words text-muted">
                  {shownProperties(event.properties)
                    .map(([name, value]) => t('customers:property', { name, value: valueText(value) }))
                    .join(' · ')}
                </span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

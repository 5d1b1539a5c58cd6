import type { Story } from '@rekindle/server/contract'
import { UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { shownProperties } from '../../format/shownProperties.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useValueText } from '../../format/useValueText.ts'
import { useWord } from '../../i18n/useWord.ts'

/** What the customer did at that time. */
export function CustomerDid({ events }: { events: Story['events'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const valueText = useValueText()
  const word = useWord()
  return (
    <ul className="flex flex-col gap-1.5" aria-label={t('story:meanwhile')}>
      {events.map((event) => (
        <li key={`${event.at} ${event.name}`} className="flex items-start gap-2.5 text-[13px]">
          <span className="mt-px flex size-5 shrink-0 items-center justify-center rounded-full bg-info-soft text-info">
            <UserRound size={12} aria-hidden />
          </span>
          <span className="min-w-0">
            <span className="font-medium">{word('event', event.name)}</span>
            <span className="ml-2 break-words text-muted">
              {[
                format.dateTime(event.at),
                ...shownProperties(event.properties).map(([name, value]) =>
                  t('customers:property', { name, value: valueText(value) }),
                ),
              ].join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

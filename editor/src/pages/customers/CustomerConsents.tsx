import type { CustomerDetail } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useWord } from '../../i18n/useWord.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Panel } from '../../ui/Panel.tsx'

export function CustomerConsents({ consents }: { consents: CustomerDetail['consents'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  return (
    <Panel title={t('customers:consents')}>
      {consents.length === 0 ? (
        <p className="px-5 py-4 text-muted">{t('customers:noConsents')}</p>
      ) : (
        <ul className="divide-y">
          {consents.map(({ channel, category, granted, at }) => (
            <li key={`${channel} ${category}`} className="flex items-center gap-3 px-5 py-2.5">
              <div className="grow">
                {t('customers:consentFor', {
                  channel: word('channel', channel),
                  category: word('category', category),
                })}
                <time dateTime={at} className="block text-xs text-muted">
                  {format.date(at)}
                </time>
              </div>
              <Badge tone={granted ? 'ok' : 'bad'}>
                {granted ? t('customers:granted') : t('customers:refused')}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

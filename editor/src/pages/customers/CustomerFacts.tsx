import type { CustomerDetail } from '@rekindle/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shownAttributes } from '../../format/shownAttributes.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useValueText } from '../../format/useValueText.ts'
import { FactList } from '../../ui/FactList.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { RevealButton } from './RevealButton.tsx'

export function CustomerFacts({ ws, customer }: { ws: string; customer: CustomerDetail }) {
  const { t } = useTranslation()
  const format = useFormat()
  const valueText = useValueText()
  const [revealed, setRevealed] = useState<CustomerDetail>()
  const { phone, email } = revealed ?? customer
  const attributes = shownAttributes(customer.attributes)
  return (
    <>
      <Panel
        title={t('customers:profile')}
        actions={revealed ? null : <RevealButton ws={ws} id={customer.id} onRevealed={setRevealed} />}
      >
        <FactList
          facts={[
            { name: t('customers:field.phone'), value: valueText(phone) },
            { name: t('customers:field.email'), value: valueText(email) },
            { name: t('customers:field.locale'), value: valueText(customer.locale) },
            {
              name: t('customers:field.timeZone'),
              value: customer.timeZone ?? t('customers:workspaceZone'),
            },
            { name: t('customers:field.createdAt'), value: format.date(customer.createdAt) },
          ]}
        />
      </Panel>
      <Panel title={t('customers:attributes')}>
        {attributes.length > 0 ? (
          <FactList facts={attributes.map(([name, value]) => ({ name, value: valueText(value) }))} />
        ) : (
          <p className="px-5 py-4 text-muted">{t('customers:noAttributes')}</p>
        )}
      </Panel>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { aheadQuery } from '../api/plans.ts'
import { ChoiceList } from '../ui/ChoiceList.tsx'
import { HoldFacts } from './HoldFacts.tsx'
import { OrderDialog, type OrderProps } from './OrderDialog.tsx'

/** Ends the journey: who is inside finishes, or leaves now. */
export function StopDialog(props: OrderProps) {
  const { t } = useTranslation('plans')
  const hold = useQuery(aheadQuery(props.ws, props.journey))
  const [how, setHow] = useState<'finish' | 'exit'>('finish')
  const count = hold.data?.inside ?? 0
  return (
    <OrderDialog {...props} deed="stop" danger ready={hold.data !== undefined} order={{ deed: 'stop', how }}>
      {hold.data ? <HoldFacts hold={hold.data} /> : null}
      <ChoiceList
        label={t('stop.label')}
        value={how}
        onChoose={setHow}
        options={(['finish', 'exit'] as const).map((value) => ({
          value,
          label: t(`stop.${value}.label`, { count }),
          about: t(`stop.${value}.about`, { count }),
        }))}
      />
    </OrderDialog>
  )
}

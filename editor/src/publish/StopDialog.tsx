import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { aheadQuery } from '../api/plans.ts'
import { ChoiceList } from '../ui/ChoiceList.tsx'
import { HoldFacts } from './HoldFacts.tsx'
import { OrderDialog, type OrderProps } from './OrderDialog.tsx'

type How = 'finish' | 'exit'

/** Ends the journey: who is inside finishes, or leaves now. While they are held, nobody can finish. */
export function StopDialog(props: OrderProps) {
  const { t } = useTranslation('plans')
  const hold = useQuery(aheadQuery(props.ws, props.journey))
  const [chosen, setChosen] = useState<How>('finish')
  const count = hold.data?.inside ?? 0
  const isHeld = hold.data?.level === 'sends' || hold.data?.level === 'all'
  const ways: readonly How[] = isHeld ? ['exit'] : ['finish', 'exit']
  const how = isHeld || count === 0 ? 'exit' : chosen
  return (
    <OrderDialog {...props} deed="stop" danger ready={hold.data !== undefined} order={{ deed: 'stop', how }}>
      {hold.data ? <HoldFacts hold={hold.data} /> : null}
      {count === 0 ? (
        <p className="text-sm">{t('stop.nobody')}</p>
      ) : (
        <>
          <ChoiceList
            label={t('stop.label')}
            value={how}
            onChoose={setChosen}
            options={ways.map((value) => ({
              value,
              label: t(`stop.${value}.label`, { count }),
              about: t(`stop.${value}.about`, { count }),
            }))}
          />
          {isHeld ? <p className="mt-3 text-[13px] text-muted">{t('stop.held')}</p> : null}
        </>
      )}
    </OrderDialog>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { aheadQuery, type Order } from '../api/plans.ts'
import { ChoiceList } from '../ui/ChoiceList.tsx'
import { HoldFacts } from './HoldFacts.tsx'
import { OrderDialog, type OrderProps } from './OrderDialog.tsx'

type Level = (Order & { deed: 'pause' })['level']

const levels: readonly Level[] = ['entries', 'sends', 'all']

/** Asks how much of the journey is to stand still, and says to whom. Of a stopped one, what still runs. */
export function PauseDialog({ isStopped, ...props }: OrderProps & { isStopped: boolean }) {
  const { t } = useTranslation('plans')
  const hold = useQuery(aheadQuery(props.ws, props.journey))
  const [level, setLevel] = useState<Level>(isStopped ? 'sends' : 'entries')
  const count = hold.data?.inside ?? 0
  return (
    <OrderDialog {...props} deed="pause" ready={hold.data !== undefined} order={{ deed: 'pause', level }}>
      {hold.data ? <HoldFacts hold={hold.data} /> : null}
      <ChoiceList
        label={t('pause.label')}
        value={level}
        onChoose={setLevel}
        options={levels
          .filter((value) => !isStopped || value !== 'entries')
          .map((value) => ({
            value,
            label: t(`pause.${value}.label`),
            about: t(`pause.${value}.about`, { count }),
          }))}
      />
    </OrderDialog>
  )
}

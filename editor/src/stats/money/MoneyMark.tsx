import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Tint } from '../Tint.tsx'
import { moneyOf } from './moneyOf.ts'
import { heatOfMoney, moneyColour } from './moneyTint.ts'

/** Tints its card by what goals are worth that were reached after its message, and says the amount. */
export function MoneyMark({ id }: { id: string }) {
  const { t } = useTranslation('overlay')
  const { numbers } = useEditing()
  const format = useFormat()
  const money = useStore(numbers, ({ stats }) => moneyOf(stats))
  const amount = money?.nodes[id] ?? 0
  if (!money || amount === 0) return null
  return (
    <Tint
      heat={heatOfMoney(amount, money.most)}
      colour={moneyColour}
      figure={format.moneyShort(amount, money)}
      words={t('money.is', { amount: format.money(amount, money) })}
    />
  )
}

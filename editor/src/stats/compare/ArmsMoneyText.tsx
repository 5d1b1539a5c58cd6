import { enoughPeople } from '@rekindle/runtime/measure'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import type { ArmsMoney } from './armsMoneyOf.ts'

interface Props {
  money: ArmsMoney
  names: { here: string; there: string }
}

/** What a person brings on average in either arm, and how far that is beyond chance. */
export function ArmsMoneyText({ money, names }: Props) {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  const { currency, verdict, difference, low, high } = money
  const say = (minor: number) => format.money(minor, currency)
  return (
    <span data-money={verdict}>
      {t('money.arms', {
        ...names,
        hereMean: say(money.here),
        thereMean: say(money.there),
        hereSum: format.moneyShort(money.hereSum, currency),
        thereSum: format.moneyShort(money.thereSum, currency),
      })}{' '}
      {t(`money.verdict.${verdict}`, {
        people: enoughPeople,
        amount: say(Math.abs(difference)),
        low: say(low),
        high: say(high),
      })}
    </span>
  )
}

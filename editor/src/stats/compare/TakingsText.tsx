import { enoughPeople } from '@rekindle/runtime/measure'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import type { ComparisonChoice } from './ComparisonChoice.ts'
import type { TakingsComparison } from './compareTakings.ts'

interface Props {
  kind: ComparisonChoice['kind']
  money: TakingsComparison | 'currencies'
  /** The goals of the two versions are not the same. */
  otherGoals: boolean
  names: { here: string; there: string }
}

/** What a person brings on average on either side, how far that is beyond chance, and what is not alike about the sides. */
export function TakingsText({ kind, money, otherGoals, names }: Props) {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  if (money === 'currencies') return <span data-money="currencies">{t('money.currencies')}</span>
  const { currency, verdict, difference, low, high, here, there } = money
  const say = (minor: number) => format.money(minor, currency)
  return (
    <span data-money={verdict}>
      {t(kind === 'arms' ? 'money.arms' : 'money.sides', {
        ...names,
        hereMean: say(here.mean),
        thereMean: say(there.mean),
        hereSum: format.moneyShort(here.sum, currency),
        thereSum: format.moneyShort(there.sum, currency),
      })}{' '}
      {t(`money.verdict.${verdict}`, {
        people: enoughPeople,
        amount: say(Math.abs(difference)),
        low: say(low),
        high: say(high),
      })}{' '}
      {kind === 'arms' ? null : t('money.lessTime')} {otherGoals ? t('money.otherGoals') : null}
    </span>
  )
}

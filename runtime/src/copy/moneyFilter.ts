import { currencyDigits } from '../money/currencyDigits.ts'
import type { CopyFilter } from './CopyFilter.ts'
import { momentOf } from './Moment.ts'

/** `{{ 80000 | money }}` → "¥800": minor units in the workspace's currency, in the customer's language. */
export const moneyFilter: CopyFilter = function (value) {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return ''
  const { locale, currency } = momentOf(this.context)
  const digits = currencyDigits(currency)
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return format.format(amount / 10 ** digits)
}

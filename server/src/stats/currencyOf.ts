import { currencyDigits, type Goal } from '@rekindle/runtime'
import type { Currency } from '../contract/stats.ts'

/** The one currency that goals are worth something in; nothing where none is, or where they differ and nothing may be added. */
export function currencyOf(goals: readonly Goal[]): Currency | undefined {
  const [currency, ...others] = new Set(goals.flatMap(({ value }) => (value ? [value.currency] : [])))
  if (currency === undefined || others.length > 0) return undefined
  return { currency, digits: currencyDigits(currency) }
}

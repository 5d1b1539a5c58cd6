import { compareMeans, type MeanComparison } from '@rekindle/runtime/measure'
import type { Currency, Takings } from '@rekindle/server/contract'

/** What a person brings on average on either side, in minor units of one currency. */
export interface TakingsComparison extends MeanComparison {
  currency: Currency
  here: TakingsSide
  there: TakingsSide
}

export interface TakingsSide {
  mean: number
  sum: number
  /** Everybody on it. */
  people: number
}

/** What is known of one side. */
interface Told {
  currency?: Currency | undefined
  takings?: Takings | undefined
}

/**
 * Nothing where no goal says what it is worth on a side, or where nobody is on it yet; `currencies` where the sides are worth
 * something in different ones.
 */
export function compareTakings(here: Told, there: Told): TakingsComparison | 'currencies' | undefined {
  const [first, second] = [meanOf(here.takings), meanOf(there.takings)]
  const { currency } = here
  if (!currency || !there.currency || !first || !second) return undefined
  if (currency.currency !== there.currency.currency) return 'currencies'
  return { ...compareMeans(first, second), currency, here: sideOf(first), there: sideOf(second) }
}

function meanOf(takings: Takings | undefined) {
  if (!takings || takings.started === 0) return undefined
  const { sum, payers, variance, started } = takings
  return { sum, payers, variance, count: started, mean: sum / started }
}

const sideOf = ({ mean, sum, count }: { mean: number; sum: number; count: number }): TakingsSide => ({
  ...{ mean, sum, people: count },
})

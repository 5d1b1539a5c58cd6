import { enoughPeople } from './compareShares.ts'
import { differenceOfMeans, type Mean, type MeanDifference } from './differenceOfMeans.ts'

/** What a group brought: `payers` of its people brought anything, the others count as nought. */
export interface Takings extends Mean {
  payers: number
}

/**
 * `more` and `less`: the first mean is, beyond doubt of 5 %. `even`: a difference cannot be told from chance. `few`: too few payers to
 * tell anything.
 */
export type MeanVerdict = 'more' | 'less' | 'even' | 'few'

export interface MeanComparison extends MeanDifference {
  verdict: MeanVerdict
}

/**
 * Compares what a person brings on average in two groups. The rule: at least 30 payers in each, otherwise `few`, as one large order
 * more would turn it; the 95 % interval (see `differenceOfMeans`) does not hold nought, otherwise `even`. It is one look at one number,
 * no test of an experiment: looking again and again finds a difference by chance.
 */
export function compareMeans(first: Takings, second: Takings): MeanComparison {
  if (first.payers < enoughPeople || second.payers < enoughPeople)
    return { verdict: 'few', difference: first.mean - second.mean, low: Number.NaN, high: Number.NaN }
  const told = differenceOfMeans(first, second)
  return { verdict: told.low > 0 ? 'more' : told.high < 0 ? 'less' : 'even', ...told }
}

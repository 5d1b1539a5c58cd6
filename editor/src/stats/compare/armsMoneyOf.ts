import { compareMeans, type MeanComparison } from '@rekindle/runtime/measure'
import type { Arm, Arms, Currency } from '@rekindle/server/contract'

/** What two arms brought, in minor units of one currency. */
export interface ArmsMoney extends MeanComparison {
  currency: Currency
  /** For each person drawn into the arm. */
  here: number
  there: number
  hereSum: number
  thereSum: number
}

/** Nothing where no goal says what it is worth, or where nobody is in an arm yet. */
export function armsMoneyOf(
  { arms, currency }: Pick<Arms, 'arms' | 'currency'>,
  { here, there }: { here: string; there: string },
): ArmsMoney | undefined {
  const [first, second] = [takingsOf(arms[here]), takingsOf(arms[there])]
  if (!currency || !first || !second) return undefined
  return {
    ...compareMeans(first, second),
    ...{ currency, here: first.mean, there: second.mean, hereSum: first.sum, thereSum: second.sum },
  }
}

function takingsOf(arm: Arm | undefined) {
  if (!arm?.money || arm.started === 0) return undefined
  const { sum, payers, variance } = arm.money
  return { sum, payers, variance, count: arm.started, mean: sum / arm.started }
}

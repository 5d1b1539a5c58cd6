import { chanceOf } from '../../compile/hash.ts'
import type { Instant } from '../../time/Instant.ts'
import { addDuration } from '../../time/zone.ts'
import { practiceStart } from '../practiceStart.ts'
import { describeCustomer } from './describeCustomer.ts'
import type { LossReason, LostCustomer, Tier } from './LostCustomer.ts'

/** The worked example: 280 customers, with their reasons so that a fifth left over bad service. */
export const lostByTier: Record<Tier, Partial<Record<LossReason, number>>> = {
  A: { convenience: 42, price: 26 },
  B: { convenience: 36, price: 18, service: 56, competitor: 28, natural: 4 },
  C: { convenience: 34, price: 26, natural: 10 },
}

/** Months since the last visit, half open. Nobody has been gone for more than four years. */
const monthsGone: Record<Tier, [from: number, to: number]> = { A: [6, 12], B: [12, 24], C: [24, 48] }
const seed = 'lost-280'
const dayMs = 86_400_000

/** The 280 lost customers of the practice garage, always the same. */
export function makeLostCustomers(): LostCustomer[] {
  return shuffled().map(([tier, reason], i) =>
    describeCustomer({ seed, number: i + 1, tier, reason, lastVisitAt: lastVisitOf(tier, i + 1) }),
  )
}

function shuffled(): [Tier, LossReason][] {
  const cards = Object.entries(lostByTier).flatMap(([tier, reasons]) =>
    Object.entries(reasons).flatMap(([reason, count]) =>
      Array.from({ length: count }, (): [Tier, LossReason] => [tier as Tier, reason as LossReason]),
    ),
  )
  return cards
    .map((card, i) => ({ card, at: chanceOf(seed, 'deck', i) }))
    .sort((a, b) => a.at - b.at)
    .map(({ card }) => card)
}

/** A day inside the tier's months, a day off either end so that no zone moves anybody into another tier. */
function lastVisitOf(tier: Tier, number: number): Instant {
  const [from, to] = monthsGone[tier]
  const ago = (amount: number): Instant =>
    addDuration(practiceStart, { amount, unit: 'mo' }, 'Asia/Shanghai', -1)
  const newest = ago(from) - dayMs
  const oldest = ago(to) + 2 * dayMs
  return oldest + Math.floor(chanceOf(seed, 'gone', number) * (newest - oldest))
}

import { chanceOf } from '../../compile/hash.ts'
import type { Instant } from '../../time/Instant.ts'
import { addDuration } from '../../time/zone.ts'
import { describeCustomer } from './describeCustomer.ts'
import type { LossReason, LostCustomer, Tier } from './LostCustomer.ts'

/** Cumulative shares of the reasons. */
const reasonUpTo: [LossReason, number][] = [
  ['convenience', 0.4],
  ['price', 0.65],
  ['service', 0.85],
  ['competitor', 0.95],
  ['natural', 1],
]
const dayMs = 86_400_000

/**
 * Somebody who became a lost customer just before `at`: gone for six months and a few days. `number` goes on
 * after the 280, so ids never collide; the same seed and number are the same person.
 */
export function makeNewcomer(seed: string, number: number, at: Instant): LostCustomer {
  const drawn = chanceOf(seed, 'newcomer', number, 'reason')
  const reason = reasonUpTo.find(([, upTo]) => drawn < upTo)?.[0] ?? 'natural'
  // A short absence is not all: who left for good reasons of their own is second tier.
  const tier: Tier = reason === 'convenience' || reason === 'price' ? 'A' : 'B'
  const sixMonthsAgo = addDuration(at, { amount: 6, unit: 'mo' }, 'Asia/Shanghai', -1)
  const days = 2 + Math.floor(chanceOf(seed, 'newcomer', number, 'gone') * 6)
  return describeCustomer({ seed, number, tier, reason, lastVisitAt: sixMonthsAgo - days * dayMs })
}

import type { Instant } from '../time/Instant.ts'
import { backoffMs } from './backoffMs.ts'
import type { Answer, Parcel, Postponement } from './Sender.ts'

const plan = { baseMs: 5_000, mostMs: 15 * 60_000 }
/** A provider may ask for a longer pause, not for any. */
const longestPauseMs = 6 * 3_600_000
/** A message that could not be handed over for so long after its claim is refused: the facts it was judged by are old. */
export const oldestClaimMs = 24 * 3_600_000

/** Later, and later still with each failure, never before the provider's own word. */
export function postponementOf(parcel: Parcel, { retryAfterMs = 0 }: Answer, chance: number): Postponement {
  const wait = backoffMs(parcel.postponed + 1, plan, chance)
  return { parcel, delayMs: Math.max(wait, Math.min(retryAfterMs, longestPauseMs)), tried: true }
}

/** Past its own maximum age, or a day after its claim. It was certainly not sent: refused, not unknown. */
export function tooOldToPostpone({ message }: Pick<Parcel, 'message'>, at: Instant): boolean {
  return at >= message.expiresAt || at - (message.claimedAt ?? at) >= oldestClaimMs
}

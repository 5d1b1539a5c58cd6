import { longestTryMs, timesOf, triedSince } from '../lane/sendLater.ts'
import type { Instant } from '../time/Instant.ts'
import { backoffMs } from './backoffMs.ts'
import type { Answer, Parcel, Postponement } from './Sender.ts'

const plan = { baseMs: 5_000, mostMs: 15 * 60_000 }
/** A provider may ask for a longer pause, not for any. */
const longestPauseMs = 6 * 3_600_000
/** Short pauses are waited for at the sender; before a longer one is over, the message is judged anew. */
export const longestUnjudgedMs = 60_000

/** Later, and later still with each failure, never before the provider's own word. */
export function postponementOf(parcel: Parcel, { retryAfterMs = 0 }: Answer, chance: number): Postponement {
  const wait = backoffMs(parcel.postponed + timesOf(parcel.message) + 1, plan, chance)
  return { parcel, delayMs: Math.max(wait, Math.min(retryAfterMs, longestPauseMs)), tried: true }
}

/** Past its own maximum age, or a day after its first claim. It was certainly not sent: refused, not unknown. */
export function tooOldToPostpone({ message }: Pick<Parcel, 'message'>, at: Instant): boolean {
  return at >= message.expiresAt || at - (triedSince(message) ?? at) >= longestTryMs
}

import type { MessageCategory } from '../flow/channels.ts'
import { parseDuration } from '../time/duration.ts'
import type { Instant } from '../time/Instant.ts'
import { addDuration } from '../time/zone.ts'
import type { Cap } from './Policy.ts'

/** A window counts in the customer's zone: two days cover every zone there is. */
const anyZoneMs = 2 * 86_400_000

/** Which sends caps may ask for: those of these categories since then, and no others. */
export function capsReach(
  caps: readonly Cap[],
  at: Instant,
): { since: Instant; categories: MessageCategory[] } {
  const starts = caps.map(({ per }) => addDuration(at, parseDuration(per), 'UTC', -1))
  return {
    since: Math.min(at, ...starts) - anyZoneMs,
    categories: [...new Set(caps.map(({ category }) => category))],
  }
}

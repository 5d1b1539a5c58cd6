import type { Channel, MessageCategory } from '../flow/channels.ts'
import { parseDuration } from '../time/duration.ts'
import type { Instant } from '../time/Instant.ts'
import { addDuration } from '../time/zone.ts'
import type { Cap } from './Policy.ts'

interface Sent {
  channel: Channel
  category: MessageCategory
  at: Instant
}

/**
 * The first instant at which every cap has room again; `undefined` when there is room now. Windows roll: a send
 * counts until exactly its length has passed.
 */
export function capUntil(
  message: { channel: Channel; category: MessageCategory },
  to: { zone: string; sends: readonly Sent[] },
  caps: readonly Cap[],
  at: Instant,
): Instant | undefined {
  let until: Instant | undefined
  for (const cap of caps) {
    if (cap.category !== message.category || (cap.channel ?? message.channel) !== message.channel) continue
    const length = parseDuration(cap.per)
    const leaves = to.sends
      .filter(
        (sent) =>
          sent.category === cap.category && (cap.channel === undefined || sent.channel === cap.channel),
      )
      .map((sent) => addDuration(sent.at, length, to.zone))
      .filter((leavesAt) => leavesAt > at)
      .sort((a, b) => b - a)
    const room = cap.max === 0 ? Number.MAX_SAFE_INTEGER : leaves[cap.max - 1]
    if (room !== undefined && room > (until ?? at)) until = room
  }
  return until
}

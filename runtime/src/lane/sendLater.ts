import type { Json } from '../rule/Facts.ts'
import type { Instant } from '../time/Instant.ts'
import type { LaneContext } from './LaneContext.ts'
import { dropMessage, putMessage } from './messages.ts'
import type { MessageRow } from './rows.ts'

/** A message that no provider took for so long after its first claim is refused. */
export const longestTryMs = 24 * 3_600_000

/** What is kept of a message that had been on its way out and came back. */
interface Tried {
  since: Instant
  times: number
}

/**
 * The provider said to come back later: the message certainly did not leave. It waits in the house, and who it is for is
 * judged again before it is handed over anew. One whose run ended meanwhile stays.
 */
export function sendLater(cx: LaneContext, message: MessageRow, notBefore: Instant): void {
  const { rendered: _, claimedAt, crossedAt, ...rest } = message
  const held: MessageRow = {
    ...rest,
    state: 'held',
    reason: 'provider',
    notBefore,
    verdict: {
      ...message.verdict,
      tried: { since: triedSince(message) ?? cx.env.at, times: timesOf(message) + 1 },
    },
  }
  if (crossedAt === undefined) putMessage(cx, held)
  else dropMessage(cx, held)
}

/** When it was on its way out for the first time. */
export const triedSince = (message: Pick<MessageRow, 'claimedAt' | 'verdict'>): Instant | undefined =>
  triedOf(message)?.since ?? message.claimedAt

/** How often it came back. */
export const timesOf = (message: Pick<MessageRow, 'verdict'>): number => triedOf(message)?.times ?? 0

/** To be kept over the next judgement. */
export const triesOf = ({ verdict }: MessageRow): Record<string, Json> =>
  verdict?.tried === undefined ? {} : { tried: verdict.tried }

const triedOf = ({ verdict }: Pick<MessageRow, 'verdict'>): Tried | undefined =>
  verdict?.tried as Tried | undefined

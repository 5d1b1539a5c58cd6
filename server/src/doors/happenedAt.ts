import { type Instant, instantFrom } from '@rekindle/runtime'
import type { SegmentMessage } from './SegmentMessage.ts'

/** What can't be kept of a message, where, and what to do about it. */
export interface Refusal {
  field: string
  detail: string
  remedy: string
}

const remedy = 'Use ISO 8601 with an offset, from 1970 on, for example "2026-03-02T09:30:00Z".'

/**
 * When the event happened, by Segment's rule: the client's clock may be wrong, but the time between the event and
 * the sending is right. With both times given, `timestamp` was corrected by who sent it on. Nothing happens later
 * than it arrives (in practice: than the practice clock); nothing happened before 1970.
 */
export function happenedAt(
  message: Partial<Pick<SegmentMessage, 'timestamp' | 'originalTimestamp' | 'sentAt'>>,
  arrivedAt: Instant,
  batchSentAt?: unknown,
): Instant | Refusal {
  const isCorrected = isGiven(message.timestamp) && isGiven(message.originalTimestamp)
  const field = isGiven(message.timestamp) ? 'timestamp' : 'originalTimestamp'
  if (!isGiven(message[field])) return arrivedAt
  const told = timeOf(field, message[field])
  if (typeof told !== 'number') return told
  const sentAt = batchSentAt ?? message.sentAt
  if (isCorrected || !isGiven(sentAt)) return Math.min(arrivedAt, told)
  const sent = timeOf('sentAt', sentAt)
  if (typeof sent !== 'number') return sent
  const at = arrivedAt - Math.max(0, sent - told)
  return at >= 0 ? at : refuse('sentAt', sentAt, 'is so long after the event that it happened before 1970')
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

function timeOf(field: string, value: unknown): Instant | Refusal {
  const at = instantFrom(value)
  if (at === undefined) return refuse(field, value, 'is not a time')
  return at < 0 ? refuse(field, value, 'lies before 1970') : at
}

const refuse = (field: string, value: unknown, what: string): Refusal => ({
  field,
  detail: `${field} "${String(value)
    .replace(/\p{Cc}/gu, '\u{FFFD}')
    .slice(0, 60)}" ${what}.`,
  remedy,
})

import { type Json, limits } from '@rekindle/runtime'
import { z } from 'zod'

/** An empty name is none, as senders mean it. Numbers that JSON can't tell apart would make one customer of several. */
const Name = z
  .union([z.string().max(200), z.int()], {
    error: 'give a text of at most 200 characters, or a whole number below 2^53',
  })
  .transform((name) => (name === '' ? undefined : String(name)))
  .nullish()
/** What JSON.parse made is JSON: its depths are not walked a second time. */
const Words = z
  .custom<Record<string, Json>>(
    (value) => typeof value === 'object' && !Array.isArray(value) && value !== null,
    {
      error: 'expected an object',
    },
  )
  .nullish()
/** Read by `timeOf`, which says what is wrong with one. */
const Time = z.unknown().optional()

/** One message of Segment's HTTP API, as far as it is read; unknown fields are left alone. */
export const SegmentMessage = z.object({
  type: z.string().max(20).optional(),
  userId: Name,
  anonymousId: Name,
  /** Of `alias`: who the customer was known as. */
  previousId: Name,
  messageId: z.string().min(1).max(200).nullish(),
  event: z.string().min(1).max(limits.eventNameChars).nullish(),
  name: z.string().max(limits.eventNameChars).nullish(),
  timestamp: Time,
  /** The client's own clock, from senders that set `timestamp` to a corrected time already. */
  originalTimestamp: Time,
  sentAt: Time,
  traits: Words,
  properties: Words,
  context: z
    .object({ traits: Words, timezone: z.unknown().optional(), locale: z.unknown().optional() })
    .nullish()
    .catch(undefined),
})
export type SegmentMessage = z.infer<typeof SegmentMessage>

export const SegmentBatch = z.object({
  batch: z.array(z.unknown()).min(1).max(1_000),
  sentAt: Time,
  writeKey: z.string().nullish(),
})

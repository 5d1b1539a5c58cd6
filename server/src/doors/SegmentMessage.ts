import { limits } from '@rekindle/runtime'
import { z } from 'zod'

const Name = z
  .union([z.string().min(1).max(200), z.number()])
  .transform(String)
  .nullish()
const Words = z.record(z.string(), z.json()).nullish()
const Time = z.iso.datetime({ offset: true }).nullish()

/** One message of Segment's HTTP API, as far as it is read; unknown fields are left alone. */
export const SegmentMessage = z.object({
  type: z.string().max(20).optional(),
  userId: Name,
  anonymousId: Name,
  messageId: z.string().min(1).max(200).nullish(),
  event: z.string().min(1).max(limits.eventNameChars).nullish(),
  name: z.string().max(limits.eventNameChars).nullish(),
  timestamp: Time,
  sentAt: Time,
  traits: Words,
  properties: Words,
  context: z
    .object({ traits: Words, timezone: z.json().nullish(), locale: z.json().nullish() })
    .nullish()
    .catch(undefined),
})
export type SegmentMessage = z.infer<typeof SegmentMessage>

export const SegmentBatch = z.object({
  batch: z.array(z.json()).min(1).max(1_000),
  sentAt: Time,
  writeKey: z.string().nullish(),
})

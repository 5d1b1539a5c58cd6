import { LocalizedText, Rule } from '@rekindle/runtime'
import { z } from 'zod'
import { Iso } from './shared.ts'

export const SegmentId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'an id of letters, digits, "-" and "_"')

/** A saved audience that rules name by `{ "in": id }`. */
export const Segment = z.object({
  id: SegmentId,
  title: LocalizedText,
  rule: Rule,
  changedAt: Iso,
  archived: z.boolean(),
})
export type Segment = z.infer<typeof Segment>

/** POST /segments */
export const NewSegment = z.object({ id: SegmentId, title: LocalizedText, rule: Rule })
export type NewSegment = z.infer<typeof NewSegment>

/** PUT /segments/:segment. What is not named stays. */
export const ChangeSegment = z.object({
  title: LocalizedText.optional(),
  rule: Rule.optional(),
  archived: z.boolean().optional(),
})
export type ChangeSegment = z.infer<typeof ChangeSegment>

/** POST /audience/count */
export const AudienceQuestion = z.object({ rule: Rule })
export const AudienceCount = z.object({
  count: z.number(),
  /** Of the instant at which it was counted, on the workspace's clock. */
  at: Iso,
})

/** GET /segment-uses: where a segment is named. One that is used by anything live can't be put away. */
export const SegmentUses = z.object({
  segment: SegmentId,
  journeys: z.array(
    z.object({
      id: z.string(),
      title: LocalizedText,
      /** By the version newcomers take of a live or paused journey; else only by a draft. */
      live: z.boolean(),
    }),
  ),
  /** Other segments that are made of it. */
  segments: z.array(SegmentId),
})
export type SegmentUses = z.infer<typeof SegmentUses>

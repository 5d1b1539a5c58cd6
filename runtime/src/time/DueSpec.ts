import { z } from 'zod'
import { DurationText, PositiveDurationText } from './duration.ts'
import { InstantText } from './Instant.ts'
import { SpreadText } from './spread.ts'
import { WallTimeText, ZoneName } from './zoneName.ts'

/** ISO weekdays, 1 = Monday. */
export const Weekdays = z.array(z.int().min(1).max(7)).min(1).max(7)

/** When a timer is due, as data. Wall-clock parts are in `zone`, else the customer's zone; a `spread` adds to it. */
export const DueSpec = z.discriminatedUnion('kind', [
  /** A duration after arrival; with `at`, on that local day at the time, or the next day when it is past. */
  z.strictObject({
    kind: z.literal('after'),
    duration: PositiveDurationText,
    at: WallTimeText.optional(),
    weekdays: Weekdays.optional(),
    zone: ZoneName.optional(),
  }),
  /** The next instant inside the daily window [from, to) on one of the weekdays; may cross midnight. */
  z.strictObject({
    kind: z.literal('window'),
    from: WallTimeText,
    to: WallTimeText.optional(),
    weekdays: Weekdays.optional(),
    zone: ZoneName.optional(),
    spread: SpreadText.optional(),
  }),
  /** The hour of the day at which the customer is most active: see `bestHour`. */
  z.strictObject({
    kind: z.literal('bestHour'),
    events: z.array(z.string()).min(1),
    lastDays: z.int().min(1),
    atLeast: z.int().min(1),
    fallback: WallTimeText,
    from: WallTimeText.optional(),
    to: WallTimeText.optional(),
    weekdays: Weekdays.optional(),
    zone: ZoneName.optional(),
    spread: SpreadText.optional(),
  }),
  /** A date attribute, shifted by an offset, at a local time of that day when one is given. */
  z.strictObject({
    kind: z.literal('date'),
    attr: z.string().min(1).max(100),
    offset: DurationText.optional(),
    before: z.boolean().optional(),
    at: WallTimeText.optional(),
    zone: ZoneName.optional(),
    spread: SpreadText.optional(),
  }),
  z.strictObject({ kind: z.literal('fixed'), at: InstantText }),
])
export type DueSpec = z.infer<typeof DueSpec>

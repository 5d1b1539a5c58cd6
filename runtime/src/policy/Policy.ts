import { z } from 'zod'
import { channels, messageCategories } from '../flow/channels.ts'
import { Weekdays } from '../time/DueSpec.ts'
import { PositiveDurationText } from '../time/duration.ts'
import { WallTimeText } from '../time/zoneName.ts'

/** At most `max` messages in any window of `per`, over all journeys. Without a channel it counts all channels. */
export const Cap = z.strictObject({
  channel: z.enum(channels).optional(),
  category: z.enum(messageCategories),
  max: z.int().min(0),
  per: PositiveDurationText,
})
export type Cap = z.infer<typeof Cap>

/**
 * When the customer's local clock shows [from, to), messages of the categories wait. May cross midnight; the weekdays
 * (every day when absent) are those on which it begins.
 */
export const QuietHours = z.strictObject({
  from: WallTimeText,
  to: WallTimeText,
  weekdays: Weekdays.optional(),
  categories: z.array(z.enum(messageCategories)).min(1),
})
export type QuietHours = z.infer<typeof QuietHours>

/** The workspace's rules of sending, judged at every claim. */
export const Policy = z.strictObject({
  quiet: z.array(QuietHours).max(60),
  caps: z.array(Cap).max(50),
  /** Categories that need an explicit consent; the others need only that nobody opted out. */
  needConsent: z.array(z.enum(messageCategories)),
})
export type Policy = z.infer<typeof Policy>

/** No marketing from 21:00 to 08:00 local time, at most two marketing SMS a week and one a day. */
export const defaultPolicy: Policy = {
  quiet: [{ from: '21:00', to: '08:00', categories: ['marketing', 'care'] }],
  caps: [
    { channel: 'sms', category: 'marketing', max: 2, per: '7d' },
    { category: 'marketing', max: 3, per: '24h' },
  ],
  needConsent: [],
}

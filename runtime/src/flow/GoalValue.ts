import { z } from 'zod'
import { limits } from './limits.ts'

/** ISO 4217, such as "CNY". */
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/, 'the three letters of a currency, such as "CNY"')

/** What reaching a goal is worth. Sums are kept in the smallest unit of the currency; refunds are not counted. */
export const GoalValue = z.discriminatedUnion('from', [
  /** What the event says. `unit` minor: it speaks of the smallest unit, 1250 for 12.50. */
  z.strictObject({
    from: z.literal('event'),
    property: z.string().min(1).max(limits.attributeNameChars),
    unit: z.enum(['major', 'minor']),
    currency: CurrencyCode,
  }),
  /** The same each time, in the smallest unit. */
  z.strictObject({
    from: z.literal('fixed'),
    amount: z.int().min(1).max(limits.goalMinorUnits),
    currency: CurrencyCode,
  }),
])
export type GoalValue = z.infer<typeof GoalValue>

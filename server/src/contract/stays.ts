import { z } from 'zod'
import { Currency, NumbersRange } from './stats.ts'

/** How long people stayed at a node, of visits that are over; times in milliseconds. */
export const Stay = z.object({
  visits: z.number(),
  /** Each counted once, however often they came. */
  customers: z.number(),
  /** Visits that are over. */
  left: z.number(),
  /** Absent where nobody has left yet. */
  time: z.object({ meanMs: z.number(), medianMs: z.number(), p90Ms: z.number() }).optional(),
})
export type Stay = z.infer<typeof Stay>

/** GET …/versions/:n/stays?node=&from=&to= : from visits, for those who came within the range. */
export const Stays = z.object({
  range: NumbersRange.optional(),
  /**
   * The share of customers, drawn by their bucket, that was counted: 1 is everybody, and every number is exact. Below, numbers of
   * people are what the share makes likely.
   */
  sample: z.number(),
  /** Visits of the range that were dropped with their month: they are told by no row any more. */
  dropped: z.number(),
  nodes: z.record(z.string(), Stay),
})
export type Stays = z.infer<typeof Stays>

/** What a group of people brought, in minor units: of goals met since they were in it. */
export const Takings = z.object({
  /** Everybody in it. */
  started: z.number(),
  sum: z.number(),
  /** Who brought anything. */
  payers: z.number(),
  /** Of what one person brought, over all who started: who brought nothing counts as nought. */
  variance: z.number(),
})
export type Takings = z.infer<typeof Takings>

/** GET …/versions/:n/takings?from=&to= : of all who came into the version, within the range, up to now. */
export const VersionTakings = z.object({
  range: NumbersRange.optional(),
  /** As in `Stays`; numbers are those of the sample, none is multiplied. */
  sample: z.number(),
  /** Both absent where no goal says what it is worth, or where goals say it in several currencies. */
  currency: Currency.optional(),
  takings: Takings.optional(),
})
export type VersionTakings = z.infer<typeof VersionTakings>

/** Those who left a node by one port, and where they came afterwards. */
export const Arm = z.object({
  started: z.number(),
  nodes: z.record(z.string(), z.object({ entered: z.number(), ports: z.record(z.string(), z.number()) })),
  /** Absent where no goal says what it is worth. */
  money: Takings.optional(),
})
export type Arm = z.infer<typeof Arm>

/** GET …/versions/:n/nodes/:node/arms?from=&to= : by the port people left by, those who left within the range. */
export const Arms = z.object({
  range: NumbersRange.optional(),
  /** As in `Stays`; numbers of people are those of the sample, none is multiplied. */
  sample: z.number(),
  /** Of `money`. */
  currency: Currency.optional(),
  arms: z.record(z.string(), Arm),
})
export type Arms = z.infer<typeof Arms>

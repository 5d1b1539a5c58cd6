import { counterKinds } from '@rekindle/runtime/lane'
import { z } from 'zod'
import { Iso } from './shared.ts'

/** What happened in one hour or day of the workspace's zone. */
export const SeriesPoint = z.object({
  /** Its beginning. */
  at: Iso,
  /** The same on the workspace's wall clock: `2026-03-02`, or `2026-03-02 14:00`. */
  local: z.string(),
  /** So many; of kind `valued`, so many minor units of the goal's currency. */
  count: z.number(),
})

/** One counter over time; points of nought are left out. */
export const SeriesLine = z.object({
  /** Empty for numbers of the whole version. */
  node: z.string(),
  kind: z.enum(counterKinds),
  /** Port, arm, exit reason, goal or message state. */
  key: z.string(),
  points: z.array(SeriesPoint),
})

/** GET …/versions/:n/series?by=day|hour&from=&to=&node= */
export const Series = z.object({
  /** Named on the chart: hours and days are of this zone. */
  zone: z.string(),
  by: z.enum(['hour', 'day']),
  from: Iso,
  to: Iso,
  lines: z.array(SeriesLine),
})
export type Series = z.infer<typeof Series>

import { LocalizedText } from '@rekindle/runtime'
import { z } from 'zod'
import { Id, Iso } from './shared.ts'

/** GET …/practice/happened?from=&to=: what became of people between two instants of the practice clock. */
export const Happened = z.object({
  /** Runs that began, by journey, most first. */
  came: z.array(z.object({ journey: Id, title: LocalizedText, count: z.number() })),
  /** Messages that left, by channel, most first. */
  sent: z.array(z.object({ channel: z.string(), count: z.number() })),
  /** Runs that ended, however. */
  left: z.number(),
  tasks: z.number(),
  goals: z.number(),
  /** Where the next ones go on by the clock: how many rest there, and when the first of them goes. */
  next: z
    .object({
      journey: Id,
      journeyTitle: LocalizedText,
      node: z.string(),
      nodeTitle: z.union([z.string(), LocalizedText]).nullable(),
      count: z.number(),
      at: Iso,
    })
    .nullable(),
})
export type Happened = z.infer<typeof Happened>

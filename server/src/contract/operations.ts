import { z } from 'zod'
import { Id, Iso } from './shared.ts'

/** GET …/operations: how the machines do their work for this workspace. Operating time throughout. */
export const Operations = z.object({
  queues: z.object({
    /** How late the oldest due timer is. */
    dueLagMs: z.number(),
    inbox: z.number(),
    ingestLagMs: z.number(),
    mail: z.number(),
    claims: z.number(),
    parked: z.number(),
    setAside: z.number(),
  }),
  workers: z.array(
    z.object({
      id: Id,
      /** Masked. */
      host: z.string(),
      startedAt: Iso,
      seenAt: Iso,
      state: z.enum(['alive', 'silent']),
      /** Mean fill of the last batches, 0 to 1. */
      fill: z.number(),
      stepsPerSecond: z.number(),
    }),
  ),
  /** Lanes that processes died at and nobody has stepped through since. */
  suspects: z.number(),
  /** One for every minute in which a worker lived, oldest first. */
  minutes: z.array(
    z.object({
      at: Iso,
      steps: z.number(),
      sends: z.number(),
      fill: z.number(),
      lagMs: z.number(),
      inbox: z.number(),
    }),
  ),
})
export type Operations = z.infer<typeof Operations>

import { Problem } from '@rekindle/runtime'
import { z } from 'zod'
import { Id, Iso } from './shared.ts'

export const importKinds = ['customers', 'events'] as const
export type ImportKind = (typeof importKinds)[number]

/** GET …/imports/:id: a file on its way in. Everything is checked before anything is written. */
export const ImportProgress = z.object({
  id: Id,
  kind: z.enum(importKinds),
  name: z.string(),
  /**
   * checking → writing → done; `checked` instead of writing in a dry run; `refused` when the check found problems:
   * nothing was written; `interrupted` when the process that worked on it ended: give the file again, nothing is doubled.
   */
  state: z.enum(['checking', 'writing', 'done', 'checked', 'refused', 'interrupted']),
  dryRun: z.boolean(),
  bytes: z.number(),
  read: z.number(),
  /** All rows of the file; null until the check has seen its end. */
  rows: z.number().nullable(),
  written: z.number(),
  problems: z.array(Problem),
  startedAt: Iso,
  seenAt: Iso,
})
export type ImportProgress = z.infer<typeof ImportProgress>

/** POST …/imports answers 202 with the id to ask for. */
export const ImportBegun = z.object({ id: Id })
export type ImportBegun = z.infer<typeof ImportBegun>

import { attendReasons, faultKinds } from '@rekindle/runtime/lane'
import { z } from 'zod'
import { Id, Iso } from './shared.ts'

/** Somebody who stands still until a person decides. */
export const Attention = z.object({
  /** `run_…` or `customer_…`. */
  id: Id,
  /** A customer stands still with all their journeys, a run alone. */
  subject: z.enum(['run', 'customer']),
  customer: Id,
  customerName: z.string(),
  kind: z.enum(faultKinds),
  /** SQLSTATE, or the error's name. */
  code: z.string().nullable(),
  /** The error's words, which may quote the customer's data: null for roles that may not reveal it. */
  detail: z.string().nullable(),
  /** Kind of the item that can't be applied; null when there is none to skip. */
  item: z.string().nullable(),
  since: Iso,
  run: Id.nullable(),
  journey: Id.nullable(),
  journeyTitle: z.record(z.string(), z.string()).nullable(),
  version: z.number().nullable(),
  node: z.string().nullable(),
})
export type Attention = z.infer<typeof Attention>

/** POST …/attention/:id/exit */
export const AttentionExit = z.object({ reason: z.enum(attendReasons).default('stopped') })
export type AttentionExit = z.infer<typeof AttentionExit>

/** What came of it: the lane does the rest. 409 `attention.over` when nobody stands still there any more. */
export const Attended = z.object({ id: Id, done: z.enum(['retry', 'skip', 'exit']) })
export type Attended = z.infer<typeof Attended>

/** An item that was skipped. Its body is sealed. */
export const DeadLetter = z.object({
  id: Id,
  customer: Id,
  customerName: z.string(),
  item: z.string(),
  kind: z.enum(faultKinds),
  code: z.string().nullable(),
  at: Iso,
  movedAt: Iso,
  movedBy: z.string(),
})
export type DeadLetter = z.infer<typeof DeadLetter>

/** GET …/attention/letters/:id: who read it is written down. */
export const OpenedLetter = DeadLetter.extend({ body: z.json() })
export type OpenedLetter = z.infer<typeof OpenedLetter>

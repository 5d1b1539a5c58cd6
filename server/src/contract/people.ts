import { Problem, periods } from '@rekindle/runtime'
import { z } from 'zod'
import { Id, Iso } from './shared.ts'

/** A line of the customers list; addresses are masked unless the role may reveal them. */
export const Customer = z.object({
  id: Id,
  externalId: z.string().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  attributes: z.record(z.string(), z.json()),
  createdAt: Iso,
  activeRuns: z.number(),
})
export type Customer = z.infer<typeof Customer>

/** GET …/customers/:id: the customer with the runs they had and what they did. */
export const CustomerDetail = Customer.extend({
  /** The profile this one was merged into: whatever comes for this one happens to that one. */
  mergedInto: Id.nullable(),
  runs: z.array(
    z.object({
      run: Id,
      journey: Id,
      journeyTitle: z.record(z.string(), z.string()),
      version: z.number(),
      status: z.string(),
      startedAt: Iso,
      ending: z.string().nullable(),
    }),
  ),
  events: z.array(z.object({ name: z.string(), at: Iso, properties: z.record(z.string(), z.json()) })),
  consents: z.array(z.object({ channel: z.string(), category: z.string(), granted: z.boolean(), at: Iso })),
})
export type CustomerDetail = z.infer<typeof CustomerDetail>

/** POST …/customers/import?dryRun=true|false, body text/csv. All or nothing: nothing is written when `problems` has errors. */
export const ImportReport = z.object({
  rows: z.number(),
  created: z.number(),
  updated: z.number(),
  columns: z.array(
    z.object({ name: z.string(), kind: z.enum(['field', 'number', 'text', 'boolean', 'date']) }),
  ),
  sample: z.array(z.record(z.string(), z.json())),
  problems: z.array(Problem),
  written: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

/** A call task. Script and title are in the customer's language; the phone stays masked. */
export const Task = z.object({
  id: Id,
  run: Id,
  customer: Id,
  customerName: z.string(),
  phone: z.string().nullable(),
  title: z.string(),
  script: z.string(),
  level: z.enum(['normal', 'high', 'red']),
  state: z.enum(['open', 'closed', 'cancelled']),
  createdAt: Iso,
  dueAt: Iso,
  outcome: z.string().nullable(),
  note: z.string().nullable(),
  journeyTitle: z.record(z.string(), z.string()),
  attributes: z.record(z.string(), z.json()),
})
export type Task = z.infer<typeof Task>

/** POST …/tasks/:id/outcome. 409 `task.closed` when it is over. */
export const TaskOutcome = z.object({
  outcome: z.enum(['reached', 'refused', 'noAnswer']),
  reason: z.string().max(200).optional(),
  nps: z.int().min(0).max(10).optional(),
  note: z.string().max(2_000).optional(),
})
export type TaskOutcome = z.infer<typeof TaskOutcome>

export const Pool = z.object({
  id: Id,
  title: z.record(z.string(), z.string()),
  stock: z.number(),
  free: z.number(),
  reserved: z.number(),
  issued: z.number(),
  redeemed: z.number(),
  expired: z.number(),
  /** Filled anew in each of these; null when it is not. */
  per: z.enum(periods).nullable(),
})
export type Pool = z.infer<typeof Pool>

/** GET …/practice, and `clock` events of …/practice/stream (SSE). */
export const PracticeClock = z.object({
  now: Iso,
  playing: z.boolean(),
  /** Practice days a second of real time. */
  speed: z.number(),
  /** The next instant at which something happens; null when nothing is under way. */
  nextAt: Iso.nullable(),
  startedAt: Iso,
})
export type PracticeClock = z.infer<typeof PracticeClock>

/** POST …/practice: play, pause, step by a duration, jump to the next event, newcomers enter the customer list. */
export const PracticeCommand = z.discriminatedUnion('do', [
  z.object({ do: z.literal('play'), speed: z.number().min(0.01).max(30).optional() }),
  z.object({ do: z.literal('pause') }),
  z.object({ do: z.literal('step'), by: z.string() }),
  z.object({ do: z.literal('jump') }),
  z.object({ do: z.literal('newcomers'), count: z.int().min(1).max(500) }),
  z.object({ do: z.literal('reset') }),
])
export type PracticeCommand = z.infer<typeof PracticeCommand>

/** GET …/doctor: every law, both sides, per node. */
export const DoctorReport = z.object({
  healthy: z.boolean(),
  checked: z.number(),
  findings: z.array(
    z.object({ law: z.string(), place: z.string(), expected: z.number(), actual: z.number() }),
  ),
})
export type DoctorReport = z.infer<typeof DoctorReport>

import { noValueReasons, waysOut } from '@rekindle/runtime'
import { messageStates } from '@rekindle/runtime/lane'
import { z } from 'zod'
import { Heads } from './journeys.ts'
import { Id, Iso } from './shared.ts'

/** One node of one version. entered = waiting + parked + Σ ports + Σ exited + failed + movedOut. */
export const NodeStats = z.object({
  entered: z.number(),
  waiting: z.number(),
  parked: z.number(),
  ports: z.record(z.string(), z.number()),
  exited: z.record(z.string(), z.number()),
  failed: z.number(),
  /** Messages that left from here; absent where none did. */
  sent: z.number().optional(),
  /** By publish plans; absent where nobody was moved. */
  movedIn: z.number().optional(),
  movedOut: z.number().optional(),
})
export type NodeStats = z.infer<typeof NodeStats>

/** An amount is a whole number of minor units of `currency`, of which `digits` decimals make one: 1250 and 2 are 12.50. */
export const Currency = z.object({ currency: z.string(), digits: z.number() })
export type Currency = z.infer<typeof Currency>

/** What the times a goal was met are worth: `sum` = `beforeAnyMessage` + Σ `nodes`. */
export const GoalWorth = Currency.extend({
  sum: z.number(),
  beforeAnyMessage: z.number(),
  /** By the node of the latest message of the run before it. */
  nodes: z.record(z.string(), z.number()),
  /** How often the goal was met without a value that could be added, by reason. */
  unvalued: z.partialRecord(z.enum(noValueReasons), z.number()),
})
export type GoalWorth = z.infer<typeof GoalWorth>

/** What numbers are of when they are not of all time: from the first instant to the one after the last. */
export const NumbersRange = z.object({ from: Iso, to: Iso })

/**
 * GET …/versions/:v/stats?from=&to=, and the `stats` events of …/versions/:v/stats/stream (SSE), which are of all time.
 * With a range, what passed is of the range; `waiting`, `parked` and `active` are of now all the same.
 */
export const VersionStats = z.object({
  version: z.number(),
  at: Iso,
  /** As it was counted: widened to whole hours, and to whole days of the workspace's zone where it is long past. */
  range: NumbersRange.optional(),
  heads: Heads,
  nodes: z.record(z.string(), NodeStats),
  /** `from port` → how many took that edge: the key is `<node id> <port>`. */
  edges: z.record(z.string(), z.number()),
  goals: z.record(z.string(), z.number()),
  /** Entries that came to nothing, by reason. */
  discarded: z.record(z.string(), z.number()),
  /** Per goal, by the node of the latest message of the run before it; these and what came before any message add up to it. */
  credits: z.record(
    z.string(),
    z.object({ beforeAnyMessage: z.number(), nodes: z.record(z.string(), z.number()) }),
  ),
  /** Per goal that says what it is worth; absent where none does. Amounts of different currencies are never added. */
  values: z.record(z.string(), GoalWorth).optional(),
  /** Per goal, a mark of what it counts: event, condition and window. Numbers of versions with one mark may be added. */
  phases: z.record(z.string(), z.string()),
})
export type VersionStats = z.infer<typeof VersionStats>

export const Person = z.object({
  run: Id,
  customer: Id,
  name: z.string(),
  phone: z.string().nullable(),
  arrivedAt: Iso,
  leftAt: Iso.nullable(),
  state: z.enum(['waiting', 'parked', 'left', 'ended']),
})
export type Person = z.infer<typeof Person>

/** GET …/versions/:v/nodes/:node/people?show=entered|waiting|parked|port:<name>|exited:<reason>|failed */
export const peopleShow = /^(entered|waiting|parked|failed|port:[A-Za-z0-9_]+|exited:[A-Za-z]+)$/

export const StoryStep = z.object({
  ordinal: z.number(),
  node: z.string(),
  nodeType: z.string(),
  title: z.string(),
  arrivedAt: Iso,
  leftAt: Iso.nullable(),
  by: z.enum(waysOut).nullable(),
  key: z.string().nullable(),
  /** Evidence records of the engine (kinds: rule split due timer event answer exit), as they were kept. */
  why: z.array(z.record(z.string(), z.json())),
  messages: z.array(z.lazy(() => Message)),
})
export type StoryStep = z.infer<typeof StoryStep>

/** GET …/runs/:run */
export const Story = z.object({
  run: Id,
  journey: Id,
  journeyTitle: z.record(z.string(), z.string()),
  version: z.number(),
  customer: z.object({
    id: Id,
    name: z.string(),
    phone: z.string().nullable(),
    attributes: z.record(z.string(), z.json()),
    timeZone: z.string(),
  }),
  status: z.enum(['active', 'parked', 'ended']),
  startedAt: Iso,
  ending: z.object({ at: Iso, how: z.string(), reason: z.string() }).nullable(),
  steps: z.array(StoryStep),
  /** What the customer did meanwhile, oldest first. */
  events: z.array(z.object({ name: z.string(), at: Iso, properties: z.record(z.string(), z.json()) })),
})
export type Story = z.infer<typeof Story>

/** A line of the outbox. */
export const Message = z.object({
  id: Id,
  run: Id,
  customer: Id,
  customerName: z.string(),
  to: z.string().nullable(),
  journey: Id,
  node: z.string(),
  channel: z.string(),
  category: z.string(),
  state: z.enum(messageStates),
  /** Suppression reason, or why it is held. */
  reason: z.string().nullable(),
  notBefore: Iso.nullable(),
  subject: z.string().nullable(),
  body: z.string().nullable(),
  locale: z.string().nullable(),
  queuedAt: Iso,
  settledAt: Iso.nullable(),
  /** The policy's verdict: every rule that spoke, and the values it saw. */
  verdict: z.record(z.string(), z.json()).nullable(),
})
export type Message = z.infer<typeof Message>

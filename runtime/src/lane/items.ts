import { z } from 'zod'
import { channels, messageCategories } from '../flow/channels.ts'
import type { ExitReason } from '../flow/exitReasons.ts'

/** What can be done about a run that needs attention. */
export const attendings = ['retry', 'skip', 'exit'] as const
export type Attending = (typeof attendings)[number]

/** The exit reasons a person may give; the others say what only the engine can know. */
export const attendReasons = [
  'stopped',
  'notEligible',
  'unreachable',
  'refused',
  'complained',
] as const satisfies readonly ExitReason[]
export type AttendReason = (typeof attendReasons)[number]

const Properties = z.record(z.string(), z.json())

/**
 * What may lie in an inbox. Everybody who wants something of a customer's state writes one of these rows and
 * nothing else; the lane applies them in order.
 */
export const InboxItem = z.discriminatedUnion('kind', [
  /** Traits as Segment sends them; `externalId`, zone and locale are kept apart from attributes. */
  z.object({
    kind: z.literal('identify'),
    externalId: z.string().optional(),
    attributes: Properties,
    timeZone: z.string().optional(),
    locale: z.string().optional(),
    reachable: z.array(z.enum(channels)).optional(),
    isTest: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('track'),
    externalId: z.string().optional(),
    messageId: z.string(),
    event: z.string(),
    at: z.number(),
    properties: Properties,
    /** Imported from the past: it goes into the log, where rules find it, and moves nobody now. */
    history: z.boolean().optional(),
  }),
  /** A plan of somebody about people inside a journey, judged where this customer really is. */
  z.object({ kind: z.literal('plan'), plan: z.string() }),
  /**
   * A look through the audience asks whether this customer enters; `inside`: it notes who is in it already. `key` makes
   * it happen once.
   */
  z.object({
    kind: z.literal('consider'),
    journey: z.string(),
    key: z.string(),
    inside: z.boolean().optional(),
  }),
  /** A saved segment has a new rule: what is judged of this customer by it is judged anew. */
  z.object({ kind: z.literal('look'), segment: z.string(), revision: z.number() }),
  /** Somebody names this customer. `data` goes with the run; `runKey` tells it apart from other runs of theirs. */
  z.object({
    kind: z.literal('enter'),
    journey: z.string(),
    key: z.string(),
    externalId: z.string().optional(),
    runKey: z.string().optional(),
    data: Properties.optional(),
  }),
  z.object({
    kind: z.literal('settled'),
    message: z.string(),
    outcome: z.enum(['accepted', 'refused', 'unknown', 'later']),
    /** With `later`: certainly not sent, and not to be tried again before. */
    notBefore: z.number().optional(),
    detail: z.string().optional(),
  }),
  z.object({ kind: z.literal('receipt'), message: z.string(), outcome: z.enum(['delivered', 'bounced']) }),
  z.object({
    kind: z.literal('taskClosed'),
    task: z.string(),
    outcome: z.enum(['reached', 'refused', 'noAnswer']),
    reason: z.string().optional(),
    nps: z.number().optional(),
    note: z.string().optional(),
    actor: z.string(),
  }),
  z.object({
    kind: z.literal('poolAnswer'),
    holding: z.string(),
    granted: z.boolean(),
    code: z.string().optional(),
  }),
  /** Somebody decided about a run that needs attention. */
  z.object({
    kind: z.literal('attend'),
    run: z.string(),
    do: z.enum(attendings),
    reason: z.enum(attendReasons).optional(),
    actor: z.string(),
  }),
  z.object({
    kind: z.literal('consent'),
    channel: z.enum(channels),
    category: z.enum(messageCategories),
    granted: z.boolean(),
    evidence: z.string(),
  }),
  /** What a system outside said, or that it said nothing after all retries. */
  z.object({
    kind: z.literal('sourceAnswered'),
    run: z.string(),
    visit: z.number(),
    outcome: z.enum(['found', 'none', 'error']),
    values: Properties,
  }),
  /** This profile and `into` are one person; `previous` says what kind of name this one had. */
  z.object({ kind: z.literal('merge'), into: z.string(), previous: z.enum(['user', 'anonymous']) }),
  /** A profile that was merged into this one. Its rows, beside the item in the letter, are the store's matter. */
  z.object({
    kind: z.literal('absorb'),
    from: z.string(),
    /** Profiles the rows have passed. */
    path: z.array(z.string()),
    profile: z.object({
      attributes: Properties,
      timeZone: z.string().optional(),
      locale: z.string().optional(),
      reachable: z.array(z.enum(channels)),
      isTest: z.boolean(),
      createdAt: z.number(),
    }),
    /** Runs among the rows. */
    runs: z.array(z.string()).optional(),
  }),
  /** Further rows of a merged profile, sent ahead of it: the store has put them where they belong. */
  z.object({ kind: z.literal('parcel') }),
  /** Arrived for a profile that was merged into this one. */
  z.object({ kind: z.literal('forwarded'), path: z.array(z.string()), item: z.unknown() }),
])
export type InboxItem = z.infer<typeof InboxItem>

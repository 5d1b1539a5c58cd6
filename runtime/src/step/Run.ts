import type { ExitReason, FailureReason } from '../flow/exitReasons.ts'
import type { FactEvent, Json } from '../rule/Facts.ts'
import type { Instant } from '../time/Instant.ts'
import type { AnswerName, Effect } from './effects.ts'

/** How a run ended. `completed` = it came to the end of its path, or to an exit node that says so. */
export type Ending =
  | { how: 'completed'; reason: 'completed' }
  | { how: 'exited'; reason: Exclude<ExitReason, 'completed'> }
  | { how: 'failed'; reason: FailureReason }

/** What a run remembers besides its place: small, versioned, never personal data beyond offers and task outcomes. */
export interface RunContext {
  v: 1
  /**
   * When that happened which let the customer in, where the run began later: the event was told late, or the engine was
   * behind. What they did meanwhile counts as done during the run.
   */
  since?: Instant | undefined
  /** When the last message of this run was handed over. */
  lastMessageAt?: Instant | undefined
  /** Per event name, up to which instant this run has reacted: a look back takes no event a second time. */
  taken?: Record<string, Instant> | undefined
  /** Latest grant, latest task outcome, what came along with the entry: what copy and conditions downstream may show. */
  data: Record<string, Json>
}

/** One customer in one version of a journey, at exactly one node. Replaced, never changed in place. */
export interface Run {
  id: string
  customerId: string
  /** What tells this run apart from others of the same customer in the same journey: an order's id. */
  key?: string | undefined
  status: 'active' | 'ended'
  node: string
  phase: string
  /** Ordinal of the visit the run is in: 1 at the entry node. */
  visit: number
  startedAt: Instant
  arrivedAt: Instant
  context: RunContext
  ending?: (Ending & { at: Instant }) | undefined
}

/** What can move a run. Everything else is a fact. */
export type RunEvent =
  | { type: 'timer'; visit: number; name: string }
  /** `toldAt`: when it reached us, which the engine may hear of later. */
  | { type: 'event'; event: FactEvent & { id: string }; toldAt?: Instant | undefined }
  | {
      type: 'answer'
      visit: number
      answer: AnswerName
      outcome: string
      remember?: Record<string, Json> | undefined
    }
  | { type: 'exit'; reason: ExitReason }
  /** Facts have changed, or time has. `dueAt`: what the timers of the visit are set to, by name. */
  | { type: 'look'; dueAt: Readonly<Record<string, Instant>> }

/** A piece of the answer to "why did they go this way?". */
export type Evidence =
  | { kind: 'rule'; port?: string | undefined; value: boolean; used: Record<string, Json> }
  | { kind: 'split'; experiment: string; slot: number; arm: string; sticky: boolean }
  /** `was`: the date before it was changed. `value`: what could not be read, or what a best hour was chosen by. */
  | {
      kind: 'due'
      timer: string
      dueAt: Instant | null
      zone: string
      value?: Json | undefined
      was?: Instant | undefined
    }
  | { kind: 'timer'; timer: string }
  | { kind: 'event'; name: string; id: string; at: Instant }
  | { kind: 'answer'; answer: AnswerName; outcome: string }
  | { kind: 'exit'; reason: ExitReason }
  /** A colleague's plan took the run from one version to another. */
  | { kind: 'plan'; plan: string; from: number; to: number; choice: 'move' | 'moveTo' }

/** `moved`: by a publish plan, to the version whose number is the key. */
export const waysOut = ['port', 'exited', 'failed', 'moved'] as const
export type LeftBy = (typeof waysOut)[number]

/** An arrival at a node, and how it was left again when it was. */
export interface Visit {
  ordinal: number
  node: string
  arrivedAt: Instant
  /** The edge taken; absent at the entry node. */
  from?: { node: string; port: string } | undefined
  left?: { at: Instant; by: LeftBy; key: string } | undefined
  why: Evidence[]
}

/** A wish to be called back. It belongs to a visit and is void once that is over. */
export interface Timer {
  visit: number
  name: string
  dueAt: Instant
}

/** What one event did to one run. `visits` begins with the visit the run was in, when it was left. */
export interface Step {
  run: Run
  effects: Effect[]
  timers: Timer[]
  visits: Visit[]
  /** False when nothing in the flow reacted: nothing needs to be stored. */
  moved: boolean
}

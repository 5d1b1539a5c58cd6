import type { Channel, MessageCategory } from '../flow/channels.ts'
import type { Instant } from '../time/Instant.ts'
import type {
  AssignmentRow,
  ConsentRow,
  CustomerRow,
  EntryRow,
  EventRow,
  GoalRow,
  HoldingRow,
  MemberRow,
  MessageRow,
  RunRow,
  SendRow,
  TaskRow,
  TimerRow,
} from './rows.ts'

/**
 * Everything a lane transaction knows of one customer while it works on them. Loaded in bulk, changed in
 * memory, written in bulk: no step waits for the database.
 */
export interface Dossier {
  id: string
  /** Absent until the first identify or event creates the customer. */
  customer: CustomerRow | undefined
  /** All runs that are active or parked, and ended ones whose goal windows may still be open. */
  runs: Map<string, RunRow>
  /** Pending timers of the runs, by `timerKey`. */
  timers: Map<string, TimerRow>
  /** Messages not yet settled. */
  messages: Map<string, MessageRow>
  /** Messages handed over in the last 31 days. */
  sends: SendRow[]
  consents: Map<string, ConsentRow>
  assignments: Map<string, AssignmentRow>
  /** The re-entry ledger. */
  entries: EntryRow[]
  /** Audiences the customer is in, by journey, where that is minded. */
  members: Map<string, MemberRow>
  /** Open tasks. */
  tasks: Map<string, TaskRow>
  holdings: Map<string, HoldingRow>
  /** Goals counted, by `goalKey`. */
  goals: Map<string, GoalRow>
  /** Oldest first: those whose names any live flow or the policy may read. */
  events: EventRow[]
  /** When something watched may change with no new event. */
  watchAt: Instant | undefined
}

export const emptyDossier = (id: string): Dossier => ({
  id,
  customer: undefined,
  runs: new Map(),
  timers: new Map(),
  messages: new Map(),
  sends: [],
  consents: new Map(),
  assignments: new Map(),
  entries: [],
  members: new Map(),
  tasks: new Map(),
  holdings: new Map(),
  goals: new Map(),
  events: [],
  watchAt: undefined,
})

export const timerKey = (timer: { runId: string; visit: number; name: string }): string =>
  `${timer.runId}:${timer.visit}:${timer.name}`
export const consentKey = (channel: Channel, category: MessageCategory): string => `${channel}:${category}`
export const goalKey = (runId: string, goal: string): string => `${runId}:${goal}`

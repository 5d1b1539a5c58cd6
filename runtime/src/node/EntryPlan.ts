import type { Channel } from '../flow/channels.ts'
import type { ExitReason } from '../flow/exitReasons.ts'
import type { Rule } from '../rule/Rule.ts'
import type { Schedule } from '../schedule/Schedule.ts'

/** What becomes of those who fit the audience already when the journey is published. */
export type Inside = 'enter' | 'skip'

export type EntryTrigger =
  | { kind: 'once' }
  /** Skipped are those inside at publish until they have left the audience once. */
  | (Schedule & { inside?: Inside | undefined })
  /** On becoming a member of the audience; leaving and coming back counts as new. */
  | { kind: 'joining'; inside: Inside }
  | { kind: 'event'; event: string; where?: Rule | undefined }
  /** Only who is named through the API. */
  | { kind: 'api' }
  /** Who ends a run of another journey; for these reasons only, or for any of the customer's own. */
  | { kind: 'journey'; journey: string; reasons?: readonly ExitReason[] | undefined }

/** Who may come in, and what makes the engine look. A node type that begins journeys answers with one. */
export interface EntryPlan {
  audience: Rule
  trigger: EntryTrigger
  /** Whoever can't be contacted on any of these channels does not enter. */
  mustReach?: readonly Channel[] | undefined
}

/** The schedule of a trigger that has one. */
export function scheduleOf(trigger: EntryTrigger): (Schedule & { inside?: Inside | undefined }) | undefined {
  return trigger.kind === 'schedule' || trigger.kind === 'cron' || trigger.kind === 'rrule'
    ? trigger
    : undefined
}

/** Whether it matters to an entry who was in the audience before. */
export function keepsMembers(trigger: EntryTrigger): boolean {
  return trigger.kind === 'joining' || scheduleOf(trigger)?.inside === 'skip'
}

import { type EntryPlan, keepsMembers, scheduleOf } from '../node/EntryPlan.ts'
import { nextOccurrence } from '../schedule/nextOccurrence.ts'
import type { Instant } from '../time/Instant.ts'

/** A look through the customers that is to come. `inside`: it notes who is in the audience already. */
export interface PlannedSweep {
  at: Instant
  inside: boolean
}

/**
 * The first look after a publish; absent when nothing but single customers can bring themselves in. `before` is the
 * entry of the version that was live until now: when it is the same, it is known already who is inside.
 */
export function firstSweep(
  entry: EntryPlan,
  publishedAt: Instant,
  zone: string,
  before?: EntryPlan,
): PlannedSweep | undefined {
  const { trigger } = entry
  if (trigger.kind === 'once') return { at: publishedAt, inside: false }
  if (keepsMembers(trigger) && !isSameEntry(entry, before)) return { at: publishedAt, inside: true }
  const at = nextSweepAt(entry, publishedAt, zone)
  return at === undefined ? undefined : { at, inside: false }
}

/**
 * The first scheduled look later than `after`. Looks that were missed while nothing ran are not made up for: the
 * next one sees the same customers.
 */
export function nextSweepAt(
  { trigger }: Pick<EntryPlan, 'trigger'>,
  after: Instant,
  workspaceZone: string,
): Instant | undefined {
  const schedule = scheduleOf(trigger)
  return schedule && nextOccurrence(schedule, after, workspaceZone)
}

/**
 * When a journey that was paused looks next. Who joined or left the audience meanwhile is seen at once: nobody was
 * watching.
 */
export function sweepOnResume(
  { trigger }: Pick<EntryPlan, 'trigger'>,
  at: Instant,
  zone: string,
): PlannedSweep | undefined {
  if (keepsMembers(trigger)) return { at, inside: true }
  const next = nextSweepAt({ trigger }, at, zone)
  return next === undefined ? undefined : { at: next, inside: false }
}

function isSameEntry(entry: EntryPlan, before: EntryPlan | undefined): boolean {
  const text = ({ audience, trigger }: EntryPlan) => JSON.stringify([audience, trigger])
  return before !== undefined && text(entry) === text(before)
}

import type { EntryPlan } from '../node/EntryPlan.ts'
import type { Instant } from '../time/Instant.ts'
import { parseWallTime, wallTimeOn, weekdayOf } from '../time/zone.ts'

/** When the audience is looked through first after a publish; absent when events let customers in. */
export function firstSweepAt(
  { trigger }: EntryPlan,
  publishedAt: Instant,
  zone: string,
): Instant | undefined {
  return trigger.kind === 'once' ? publishedAt : nextSweepAt({ trigger }, publishedAt, zone)
}

/**
 * The first scheduled look later than `after`, by the wall clock of the trigger's zone, else the workspace's.
 * Looks that were missed while nothing ran are not made up for: the next one sees the same customers.
 */
export function nextSweepAt(
  { trigger }: Pick<EntryPlan, 'trigger'>,
  after: Instant,
  workspaceZone: string,
): Instant | undefined {
  if (trigger.kind !== 'schedule') return undefined
  const zone = trigger.zone ?? workspaceZone
  const time = parseWallTime(trigger.at)
  for (let day = 0; day < 9; day++) {
    const then = wallTimeOn(after, time, zone, day)
    if (then > after && (trigger.weekdays?.includes(weekdayOf(then, zone)) ?? true)) return then
  }
  return undefined
}

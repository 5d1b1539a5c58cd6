import type { Instants } from '../../api/numbers.ts'
import { useMaybeWorkspace } from '../../api/session.ts'
import { useNow } from '../../format/useNow.ts'
import { useOverlay } from '../tools/useOverlay.ts'
import { formatRange, type RangeChoice, readRange } from './RangeChoice.ts'
import { type Days, daysBefore, daysOf, rangeInstants } from './rangeInstants.ts'

export interface ShownRange {
  /** Absent for all time. */
  choice: RangeChoice | undefined
  instants: Instants | undefined
  /** As long, and just before it. */
  before: Instants | undefined
  /** The days on screen; of all time, the last week. */
  days: Days
  zone: string
  choose: (choice: RangeChoice | undefined) => void
}

/** The part of time the address names, in whole days of the workspace's zone, as its clock stands. */
export function useRange(): ShownRange {
  const { range, compare, change } = useOverlay()
  const zone = useMaybeWorkspace()?.timeZone ?? 'UTC'
  const now = useNow()
  const choice = readRange(range)
  const days = daysOf(choice ?? { days: 7 }, now, zone)
  return {
    choice,
    days,
    zone,
    instants: choice && rangeInstants(days, zone),
    before: choice && rangeInstants(daysBefore(days), zone),
    choose: (next) =>
      change({
        range: next && formatRange(next),
        // All time has no time before it.
        ...(next === undefined && compare === 'before' ? { compare: undefined } : {}),
      }),
  }
}

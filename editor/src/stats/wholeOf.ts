import type { NumbersState } from './createNumbers.ts'

/** The numbers in the strip of a card. */
export type Stat = 'entered' | 'waiting' | 'left' | 'parked'

/**
 * What a number of a card is a share of: all who came in, on the days that are looked at. Who waits is of now, so it is held
 * against all who ever came.
 */
export function wholeOf(stat: Stat, { stats, live }: Partial<Pick<NumbersState, 'stats' | 'live'>>): number {
  const of = stat === 'waiting' || stat === 'parked' ? (live ?? stats) : stats
  return of ? of.heads.started + (of.heads.movedIn ?? 0) : 0
}

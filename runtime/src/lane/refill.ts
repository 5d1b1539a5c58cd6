import { periodOf } from '../schedule/periodOf.ts'
import type { PoolState } from './PoolState.ts'
import type { PoolMailRow } from './rows.ts'

/** A place in a journey is asked for with the size of its cap; a monthly pack knows its own. */
export function refill(pool: PoolState, letter: PoolMailRow, zone: string): void {
  const quota = letter.quota ?? pool.quota
  if (!quota) return
  const { limit, per } = quota
  const period = per === undefined ? 'all' : periodOf(per, letter.at, zone)
  const isNew = pool.period === undefined || pool.quota?.per !== per || period > pool.period
  const before = pool.quota?.limit ?? limit
  // A cap that is changed in the middle of a period keeps what was given out of it.
  const free = isNew ? limit : Math.max(0, pool.free + limit - before)
  pool.total += free - pool.free
  pool.free = free
  pool.quota = quota
  if (isNew) pool.period = period
}

import type { PoolState } from '../lane/PoolState.ts'
import type { PoolMailRow } from '../lane/rows.ts'
import type { GrantRow, PoolStep } from '../lane/stepPool.ts'
import type { Instant } from '../time/Instant.ts'
import type { LaneWorkspace } from './EngineWorkspace.ts'

export interface PoolLetter {
  /** Of the inbox row. */
  id: string
  letter: PoolMailRow
}

/** One open transaction over the home buckets of pools. */
export interface Homes {
  workspace: LaneWorkspace
  buckets: readonly number[]
  /** Letters in order of (instant, ask id), at most `limit`. */
  takeLetters(limit: number): Promise<PoolLetter[]>
  loadPools(ids: readonly string[]): Promise<Map<string, PoolState>>
  loadGrants(holdings: readonly string[]): Promise<Map<string, GrantRow>>
  /** The next `limit` codes of a pool that nobody has. */
  loadCodes(pool: string, limit: number): Promise<string[]>
  /** Writes one pool's step; the answers become mail for the customers' buckets. */
  save(step: PoolStep, at: Instant): Promise<void>
  consume(letters: readonly string[]): Promise<void>
}

import type { Flow, LeftBy, LocalizedText } from '@rekindle/runtime'
import type { MessageState } from '@rekindle/runtime/lane'
import type { Count } from '../stats/loadCounts.ts'
import type { Resting } from '../stats/loadResting.ts'

export interface LedgerVersion {
  id: string
  journeyId: string
  number: number
  title: LocalizedText
  flow: Pick<Flow, 'entry' | 'edges'>
}

/** Visits by how they were left, kept or dropped; `by` is null for those that are not over. */
export interface VisitCount {
  versionId: string
  node: string
  by: LeftBy | null
  key: string | null
  count: number
}

export interface MessageCount {
  versionId: string
  node: string
  state: MessageState
  count: number
}

export interface GoalCount {
  versionId: string
  goal: string
  count: number
  /** What these are worth in all, in minor units. */
  value: number
  /** So many of them should have a value and have none. */
  unvalued: number
}

export interface PoolNumbers {
  id: string
  stock: number
  free: number
  reserved: number
  issued: number
  redeemed: number
  expired: number
  /** Mail or answers of this pool are under way: both ends may differ until they arrive. */
  underWay: boolean
}

/** Grants at the pool, or holdings at the customers, by state. */
export interface StateCount {
  pool: string
  state: string
  count: number
}

/** Everything the laws speak of, of one workspace at one moment. */
export interface Ledger {
  versions: LedgerVersion[]
  counts: Count[]
  /** The same counters by hours and by days: each counter perhaps in both. */
  timed: Count[]
  resting: Resting[]
  visits: VisitCount[]
  messages: MessageCount[]
  goals: GoalCount[]
  pools: PoolNumbers[]
  grants: StateCount[]
  holdings: StateCount[]
}

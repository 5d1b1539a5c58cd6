import type { Quota } from './rows.ts'

/** A scarce thing. total = free + reserved + issued + redeemed + expired, always. */
export interface PoolState {
  id: string
  total: number
  free: number
  reserved: number
  issued: number
  redeemed: number
  expired: number
  /** Fills it anew in each period, or in all; what was left of the last period is lost. */
  quota?: Quota | undefined
  /** The period it was last filled for. */
  period?: string | undefined
}

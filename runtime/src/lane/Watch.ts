import type { Instant } from '../time/Instant.ts'
import type { LaneContext } from './LaneContext.ts'

/** A kind of judgement that the mere passing of time may change. */
export interface Watch {
  /** When it may change for this customer although nothing happens; all later than now. */
  flips: (cx: LaneContext) => Instant[]
  /** Judges it again, and does what follows. */
  review: (cx: LaneContext) => void
}

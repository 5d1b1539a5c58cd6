import type { Channel } from '../flow/channels.ts'
import type { MessageRow } from '../lane/rows.ts'
import type { Instant } from '../time/Instant.ts'

/** A claimed message on its way out. `message.id` is the idempotency key. */
export interface Parcel {
  workspaceId: string
  bucket: number
  message: MessageRow
  /** 1 at the first hand-over; more after a process died or hung in the middle of one. */
  tries: number
  /** A process began to hand it over to a sender that can't repeat, and never said what came of it. */
  begun: boolean
  /** Number of the lease: an answer counts while it is the last one. */
  lease: number
  /** When it ends: all claims that were leased together have the same, and are found by it. */
  leasedUntil: Instant
  /** How often a sender said `later` before. */
  postponed: number
}

/**
 * `later`: certainly not sent, worth trying again. `untouched`: nobody tried, it is given back at once. `unknown`: may
 * have been sent; it is not sent a second time.
 */
export type Outcome = 'accepted' | 'refused' | 'unknown' | 'later' | 'untouched'

export interface Answer {
  outcome: Outcome
  detail?: string | undefined
  /** With `later`: the provider said not to come back before (Retry-After). */
  retryAfterMs?: number | undefined
}

export interface Settlement {
  parcel: Parcel
  /** `later`: it goes back to its lane, which judges it again before it is handed over anew. */
  outcome: Exclude<Outcome, 'untouched'>
  detail?: string | undefined
  /** With `later`: domain time before which it is not to be tried. */
  notBefore?: Instant | undefined
}

export interface Postponement {
  parcel: Parcel
  delayMs: number
  /** Whether a sender tried. */
  tried: boolean
}

/** Takes messages out of the house. Does network I/O only, never reads or writes a journey's rows. */
export interface Sender {
  /**
   * Handing over the same message id twice sends it once: such a hand-over may be repeated blindly. Others get a few messages
   * at a time.
   */
  idempotent: boolean
  /**
   * By message id; what is missing in the answer counts as `unknown`. A throw means `later` for all. Once `signal` is
   * aborted no further message is begun: those not begun are `untouched`.
   */
  send(parcels: readonly Parcel[], at: Instant, signal: AbortSignal): Promise<Map<string, Answer>>
}

/** Which sender carries a channel of a workspace. */
export type PickSender = (workspaceId: string, channel: Channel) => Sender

import type { Instant } from '../time/Instant.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** One thing a customer did, as far as rules may see it. */
export interface FactEvent {
  name: string
  at: Instant
  properties: Readonly<Record<string, Json>>
}

/** All that is known of one customer at one instant. Rules, waits, splits and copy read this and nothing else. */
export interface Facts {
  customerId: string
  attributes: Readonly<Record<string, Json>>
  /** Oldest first. May be cut to the windows that the flow reads. */
  events: readonly FactEvent[]
  /** Ids of the saved segments the customer is in. */
  memberOf: readonly string[]
  /** By segment, when time alone may change membership. */
  memberFlips?: Readonly<Record<string, Instant>> | undefined
  /** Arms drawn before, by experiment id: a split is sticky. */
  assignments: Readonly<Record<string, string>>
  /** The customer's zone, or the workspace's where none is known. */
  zone: string
  locale: string
}

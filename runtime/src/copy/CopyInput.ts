import type { Json } from '../rule/Facts.ts'
import type { Instant } from '../time/Instant.ts'

/** What copy may speak of: the facts of the instant it is rendered at, and nothing else. */
export interface CopyInput {
  /** Attributes of the customer, `name` among them. */
  customer: Readonly<Record<string, Json>>
  /** The workspace as customers know it, for example `{ name: 'Harbour Garage' }`. */
  brand: unknown
  /** ISO 4217; amounts are in its smallest unit. */
  currency: string
  locale: string
  zone: string
  at: Instant
  /** What the run remembers: `offer`, `task`. */
  [more: string]: unknown
}

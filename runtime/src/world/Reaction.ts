import type { Json } from '../rule/Facts.ts'
import type { Instant } from '../time/Instant.ts'

/**
 * What a customer, an agent or a network does, and when: on a quarter of the hour, later than the situation. The same
 * `key` is the same deed: it is done once. It also serves as the event's `messageId`.
 */
export type Reaction = { key: string; at: Instant } & (
  | { kind: 'track'; event: string; properties: Record<string, Json> }
  | {
      kind: 'taskClosed'
      task: string
      outcome: 'reached' | 'refused' | 'noAnswer'
      reason?: string | undefined
      note?: string | undefined
    }
  | { kind: 'receipt'; message: string; outcome: 'delivered' | 'bounced' }
)

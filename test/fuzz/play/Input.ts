import type { Facts, Instant, RunEvent } from '@rekindle/runtime'

/** Everything one step is given: what moved the run, what was known of the customer, and when. */
export interface Input {
  event: RunEvent | 'start'
  facts: Facts
  at: Instant
}

import type { FactEvent, Facts, Json } from '../rule/Facts.ts'
import type { Instant } from '../time/Instant.ts'

/** A customer as a test writes them: whatever is not named here is an attribute. */
export interface DrivenCustomer {
  id: string
  /** ISO instant of entry. */
  at?: string
  timeZone?: string
  locale?: string
  memberOf?: string[]
  /** What they did before. */
  events?: FactEvent[]
  assignments?: Record<string, string>
  /** What they just did that brings them in; it happens at `at`. */
  trigger?: { name: string; properties?: Record<string, Json> }
  [attribute: string]: unknown
}

/** The event that brings a customer in, as a fact. */
export const triggerOf = ({ trigger }: DrivenCustomer, at: Instant): FactEvent | undefined =>
  trigger && { name: trigger.name, at, properties: trigger.properties ?? {} }

/** The facts at the instant of entry, what brings the customer in included. */
export function factsOfCustomer(customer: DrivenCustomer, at: Instant): Facts {
  const {
    id,
    at: _at,
    timeZone,
    locale,
    memberOf,
    events,
    assignments,
    trigger: _trigger,
    ...attributes
  } = customer
  const trigger = triggerOf(customer, at)
  return {
    customerId: id,
    attributes: attributes as Record<string, Json>,
    events: [...(events ?? []), ...(trigger ? [trigger] : [])],
    memberOf: memberOf ?? [],
    assignments: assignments ?? {},
    zone: timeZone ?? 'UTC',
    locale: locale ?? 'en',
  }
}

import type { FactEvent, Facts, Json } from '../rule/Facts.ts'

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
  [attribute: string]: unknown
}

export function factsOfCustomer(customer: DrivenCustomer): Facts {
  const { id, at: _at, timeZone, locale, memberOf, events, assignments, ...attributes } = customer
  return {
    customerId: id,
    attributes: attributes as Record<string, Json>,
    events: events ?? [],
    memberOf: memberOf ?? [],
    assignments: assignments ?? {},
    zone: timeZone ?? 'UTC',
    locale: locale ?? 'en',
  }
}

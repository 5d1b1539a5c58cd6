import type { Rule } from './Rule.ts'

/** What a rule may look at: attribute names and event names. Properties in `where` belong to the event. */
export interface Reads {
  attributes: Set<string>
  events: Set<string>
  segments: Set<string>
}

export const noReads = (): Reads => ({ attributes: new Set(), events: new Set(), segments: new Set() })

export function readsOf(rule: Rule, into: Reads = noReads()): Reads {
  if ('all' in rule) for (const part of rule.all) readsOf(part, into)
  else if ('any' in rule) for (const part of rule.any) readsOf(part, into)
  else if ('not' in rule) readsOf(rule.not, into)
  else if ('attr' in rule) into.attributes.add(rule.attr)
  else if ('event' in rule) {
    into.events.add(rule.event)
    if (rule.where) readsOfWhere(rule.where, into)
  } else into.segments.add(rule.in)
  return into
}

/** Reads of a rule on an event: its attributes are properties of the event, the rest is asked of the customer. */
export function readsOfWhere(rule: Rule, into: Reads): Reads {
  const { events, segments } = readsOf(rule)
  for (const event of events) into.events.add(event)
  for (const segment of segments) into.segments.add(segment)
  return into
}

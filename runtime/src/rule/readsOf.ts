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
  else if ('event' in rule) into.events.add(rule.event)
  else into.segments.add(rule.in)
  return into
}

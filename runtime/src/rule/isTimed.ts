import type { Operator } from './operatorNames.ts'
import type { Rule } from './Rule.ts'

const timedOperators: ReadonlySet<Operator> = new Set(['olderThan', 'newerThan', 'withinNext'])

/**
 * Whether the mere passing of time may change a rule's value. Counts of events are: a window runs out, and an event
 * whose own clock runs ahead counts only once its time has come. So are segments, whose rules are not known here.
 */
export function isTimed(rule: Rule): boolean {
  if ('all' in rule) return rule.all.some(isTimed)
  if ('any' in rule) return rule.any.some(isTimed)
  if ('not' in rule) return isTimed(rule.not)
  return 'attr' in rule ? timedOperators.has(rule.is) : true
}

import type { Rule } from '@rekindle/runtime'

/** A group of rules as the builder edits it. */
export interface Group {
  kind: 'all' | 'any'
  parts: Rule[]
}

/** Every rule as a group; a single condition is a group of one. */
export function asGroup(rule: Rule): Group {
  if ('all' in rule) return { kind: 'all', parts: rule.all }
  if ('any' in rule) return { kind: 'any', parts: rule.any }
  return { kind: 'all', parts: [rule] }
}

/** Back to a rule. A single condition that was none of a group stays one. */
export function fromGroup({ kind, parts }: Group, before?: Rule): Rule {
  const wasSingle = before !== undefined && !('all' in before) && !('any' in before)
  const only = parts.length === 1 ? parts[0] : undefined
  if (wasSingle && only) return only
  return kind === 'all' ? { all: parts } : { any: parts }
}

export const isGroup = (rule: Rule): boolean => 'all' in rule || 'any' in rule

/** The rule without its outermost `not`, and whether there was one. */
export function withoutNot(rule: Rule): { not: boolean; inner: Rule } {
  return 'not' in rule ? { not: true, inner: rule.not } : { not: false, inner: rule }
}

export const withNot = (inner: Rule, not: boolean): Rule => (not ? { not: inner } : inner)

/** A new condition on an attribute, or on something that happened. */
export const newAttr = (of: 'customer' | 'event'): Rule =>
  of === 'customer' ? { attr: 'tier', is: 'eq', value: 'A' } : { attr: 'total', is: 'gte', value: 1 }
export const newEvent: Rule = { event: 'order.paid', count: { gte: 1 }, within: '30d' }

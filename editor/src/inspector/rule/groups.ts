import type { Rule } from '@rekindle/runtime'
import type { KnownName } from '@rekindle/server/contract'

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

/** The rule without its outermost `not`, and whether there was one. */
export function withoutNot(rule: Rule): { not: boolean; inner: Rule } {
  return 'not' in rule ? { not: true, inner: rule.not } : { not: false, inner: rule }
}

export const withNot = (inner: Rule, not: boolean): Rule => (not ? { not: inner } : inner)

/** A new condition: on the name that most have, with the value most of them have. */
export function newAttr(of: 'customer' | 'event', known: readonly KnownName[]): Rule {
  const most = known
    .filter(({ personal, values }) => !personal && values.length > 0)
    .reduce<KnownName | undefined>((best, one) => (best && best.seen >= one.seen ? best : one), undefined)
  if (most?.kind === 'date') return { attr: most.name, is: 'olderThan', value: '30d' }
  const value = most?.values[0]?.value
  if (most && value !== undefined)
    return { attr: most.name, is: most.kind === 'number' ? 'gte' : 'eq', value }
  return of === 'customer' ? { attr: 'tier', is: 'eq', value: 'A' } : { attr: 'total', is: 'gte', value: 1 }
}

export const newEvent: Rule = { event: 'order.paid', count: { gte: 1 }, within: '30d' }

/** Whether a value has the form of a rule, be it half typed: a name may be empty, a number missing. */
export function isRuleShaped(value: unknown): value is Rule {
  if (typeof value !== 'object' || value === null) return false
  const { all, any, not, attr, event, where, in: segment } = value as Record<string, unknown>
  const list = all ?? any
  if (list !== undefined) return Array.isArray(list) && list.every(isRuleShaped)
  if (not !== undefined) return isRuleShaped(not)
  if (event !== undefined) return typeof event === 'string' && (where === undefined || isRuleShaped(where))
  return typeof attr === 'string' || typeof segment === 'string'
}

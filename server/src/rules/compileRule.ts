import type { Rule } from '@rekindle/runtime'
import type { Query } from '../db/inWorkspace.ts'
import { compileAttr } from './compileAttr.ts'
import { compileEvent } from './compileEvent.ts'
import { guardZone, knowsZone, zoneOf } from './guardZone.ts'
import type { Fragment, RuleScope, Walk } from './RuleScope.ts'

export interface CompiledRule {
  /** True for every customer `c` whom the rule fits, and for those that SQL can't decide. Never null. */
  fits: Fragment
  /** Customers whose zone this PostgreSQL does not know: they are to be judged in memory. */
  undecided: Fragment
}

/**
 * A rule as a condition on rows `c` of `customers`, with the meaning of `judge`; `test/differential` holds both to it.
 * All that comes from the rule travels as parameters. Throws nothing: a rule that fits the schema compiles.
 */
export function compileRule(sql: Query, rule: Rule, scope: RuleScope): CompiledRule {
  const zone = zoneOf(sql, scope.workspaceZone)
  const walk: Walk = { ...scope, sql, zone, asksCalendar: false, within: [] }
  const condition = compilePart(walk, rule, sql`c.attributes`)
  return walk.asksCalendar
    ? { fits: guardZone(sql, zone, condition), undecided: sql`(not ${knowsZone(sql, zone)})` }
    : { fits: sql`(${condition})`, undecided: sql`false` }
}

/** `subject` is the object whose members `attr` names: the customer's attributes, or an event's properties. */
function compilePart(walk: Walk, rule: Rule, subject: Fragment): Fragment {
  const { sql } = walk
  const part = (one: Rule) => compilePart(walk, one, subject)
  if ('all' in rule) return joinBy(walk, rule.all.map(part), sql` and `, sql`true`)
  if ('any' in rule) return joinBy(walk, rule.any.map(part), sql` or `, sql`false`)
  if ('not' in rule) return sql`(not ${part(rule.not)})`
  if ('attr' in rule) return compileAttr(walk, rule, subject)
  if ('event' in rule) return compileEvent(walk, rule, (where) => compilePart(walk, where, sql`e.properties`))
  return compileSegment(walk, rule.in)
}

/** A segment is about the customer, also within `where`. One that is not there has nobody in it. */
function compileSegment(walk: Walk, id: string): Fragment {
  const rule = walk.segments.get(id)
  if (!rule || walk.within.includes(id)) return walk.sql`false`
  const inner: Walk = { ...walk, within: [...walk.within, id] }
  const condition = compilePart(inner, rule, walk.sql`c.attributes`)
  walk.asksCalendar ||= inner.asksCalendar
  return condition
}

function joinBy(walk: Walk, parts: Fragment[], word: Fragment, none: Fragment): Fragment {
  const [first, ...rest] = parts
  if (!first) return none
  return walk.sql`(${rest.reduce((sum, part) => walk.sql`${sum}${word}${part}`, first)})`
}

import { limits } from '../flow/limits.ts'
import { type Problem, problem } from '../flow/Problem.ts'
import type { AttrRule, Rule } from '../rule/Rule.ts'
import { durationFrom } from '../time/duration.ts'
import { instantFrom } from '../time/Instant.ts'

type Place = { node?: string; path: (string | number)[] }

/** A rule that parses may still be too big, or compare things that can never compare. */
export function checkRule(rule: Rule, place: Place): Problem[] {
  const { count, depth } = measure(rule)
  if (count > limits.ruleParts || depth > limits.ruleDepth) {
    const params = { count, depth, limit: limits.ruleParts, depthLimit: limits.ruleDepth }
    return [problem('rule.tooDeep', { ...place, params })]
  }
  return walk(rule, place)
}

function walk(rule: Rule, place: Place): Problem[] {
  const at = (...more: (string | number)[]): Place => ({ ...place, path: [...place.path, ...more] })
  if ('all' in rule) return rule.all.flatMap((part, i) => walk(part, at('all', i)))
  if ('any' in rule) return rule.any.flatMap((part, i) => walk(part, at('any', i)))
  if ('not' in rule) return walk(rule.not, at('not'))
  if ('event' in rule) return rule.where ? walk(rule.where, at('where')) : []
  if ('attr' in rule && !suits(rule)) {
    const params = { op: rule.is, attr: rule.attr, value: JSON.stringify(rule.value ?? null) }
    return [problem('rule.wrongType', { ...at('value'), params })]
  }
  return []
}

/** Whether the operator can ever be true of some value, given what it is compared with. */
function suits({ is, value }: AttrRule): boolean {
  switch (is) {
    case 'isSet':
    case 'isNotSet':
      return true
    case 'in':
    case 'notIn':
      return Array.isArray(value)
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return typeof value === 'number' || typeof value === 'string'
    case 'before':
    case 'after':
      return instantFrom(value) !== undefined
    case 'olderThan':
    case 'newerThan':
    case 'withinNext':
      return typeof value === 'string' && durationFrom(value) !== undefined
    default:
      return value !== undefined && !Array.isArray(value)
  }
}

function measure(rule: Rule): { count: number; depth: number } {
  const parts =
    'all' in rule
      ? rule.all
      : 'any' in rule
        ? rule.any
        : 'not' in rule
          ? [rule.not]
          : 'event' in rule && rule.where
            ? [rule.where]
            : []
  return parts
    .map(measure)
    .reduce((sum, part) => ({ count: sum.count + part.count, depth: Math.max(sum.depth, part.depth + 1) }), {
      count: 1,
      depth: 1,
    })
}

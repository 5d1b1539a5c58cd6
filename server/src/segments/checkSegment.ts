import { checkRule, hasErrors, type Problem, problem, type Rule, readsOf } from '@rekindle/runtime'

/** How many segments may be made of one another: each level is judged for every customer. */
const deepest = 4

/** What is wrong with a segment's rule: by itself, and among the other segments of the workspace. */
export function checkSegment(id: string, rule: Rule, others: ReadonlyMap<string, Rule>): Problem[] {
  const found = checkRule(rule, { path: ['rule'] })
  if (hasErrors(found)) return found
  const all = new Map(others).set(id, rule)
  const missing = [...readsOf(rule).segments].filter((other) => !all.has(other))
  if (missing.length > 0)
    return [
      ...found,
      ...missing.map((other) => problem('segment.missing', { path: ['rule'], params: { segment: other } })),
    ]
  const circle = findCircle(id, all)
  if (circle)
    return [...found, problem('segment.circle', { path: ['rule'], params: { way: circle.join(' → ') } })]
  if (depthOf(id, all) > deepest)
    return [...found, problem('segment.tooDeep', { path: ['rule'], params: { limit: deepest } })]
  return found
}

const partsOf = (id: string, all: ReadonlyMap<string, Rule>): string[] => {
  const rule = all.get(id)
  return rule ? [...readsOf(rule).segments] : []
}

/** The way from the segment back to itself. Only a changed segment can close a circle. */
function findCircle(id: string, all: ReadonlyMap<string, Rule>): string[] | undefined {
  const seen = new Set<string>()
  const walk = (at: string, way: string[]): string[] | undefined => {
    for (const part of partsOf(at, all)) {
      if (part === id) return [...way, part]
      if (seen.has(part)) continue
      seen.add(part)
      const found = walk(part, [...way, part])
      if (found) return found
    }
    return undefined
  }
  return walk(id, [id])
}

/** Of segments on the longest way through this one, down and up. There are no circles. */
function depthOf(id: string, all: ReadonlyMap<string, Rule>): number {
  const users = new Map<string, string[]>()
  for (const user of all.keys())
    for (const part of partsOf(user, all)) users.set(part, [...(users.get(part) ?? []), user])
  return longest(id, (one) => partsOf(one, all)) + longest(id, (one) => users.get(one) ?? []) - 1
}

function longest(from: string, next: (id: string) => readonly string[]): number {
  const known = new Map<string, number>()
  const walk = (id: string): number => {
    const before = known.get(id)
    if (before !== undefined) return before
    const length = 1 + Math.max(0, ...next(id).map(walk))
    known.set(id, length)
    return length
  }
  return walk(from)
}

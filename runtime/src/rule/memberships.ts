import type { Instant } from '../time/Instant.ts'
import type { Facts } from './Facts.ts'
import { type Judgement, judge } from './judge.ts'
import type { Rule } from './Rule.ts'
import { readsOf } from './readsOf.ts'

/** Which saved segments a customer is in, and when that may change by itself. */
export interface Memberships {
  memberOf: string[]
  memberFlips: Record<string, Instant>
}

/**
 * Judges all segments for one customer. A segment may name others, which are judged first; one that leads back to
 * itself has, at that point, nobody in it.
 */
export function memberships(
  segments: ReadonlyMap<string, Rule>,
  facts: Pick<Facts, 'attributes' | 'events' | 'zone'>,
  at: Instant,
): Memberships {
  const known = new Map<string, Pick<Judgement, 'value' | 'flipsAt'>>()
  const judgeSegment = (id: string): void => {
    const rule = segments.get(id)
    if (!rule || known.has(id)) return
    known.set(id, { value: false })
    const named = segmentsIn(rule)
    for (const other of named) judgeSegment(other)
    known.set(id, judge(rule, { ...facts, ...told(known, named) }, at))
  }
  for (const id of segments.keys()) judgeSegment(id)
  return told(known, [...segments.keys()])
}

function told(
  known: ReadonlyMap<string, Pick<Judgement, 'value' | 'flipsAt'>>,
  ids: readonly string[],
): Memberships {
  const memberOf = ids.filter((id) => known.get(id)?.value)
  const memberFlips: Record<string, Instant> = {}
  for (const id of ids) {
    const flipsAt = known.get(id)?.flipsAt
    if (flipsAt !== undefined) memberFlips[id] = flipsAt
  }
  return { memberOf, memberFlips }
}

const named = new WeakMap<Rule, readonly string[]>()

/** A lane asks for every customer of a batch; the rules stay the same. */
function segmentsIn(rule: Rule): readonly string[] {
  const before = named.get(rule)
  if (before) return before
  const found = [...readsOf(rule).segments]
  named.set(rule, found)
  return found
}

import { parseDuration } from '../time/duration.ts'
import type { Instant } from '../time/Instant.ts'
import { addDuration } from '../time/zone.ts'
import type { Facts, Json } from './Facts.ts'
import { operators, type Verdict } from './operators.ts'
import type { AttrRule, EventRule, Rule } from './Rule.ts'

/** A rule's value, the facts that decided it, and when it may change although nothing happens. */
export interface Judgement {
  value: boolean
  /** `attr:<name>` → its value (null when missing), `event:<name>` → how many counted, `in:<id>` → membership. */
  used: Record<string, Json>
  flipsAt?: Instant | undefined
}

type Subject = Pick<Facts, 'attributes' | 'events' | 'memberOf' | 'memberFlips' | 'zone'>

/** Judges a rule on the facts of one instant. Pure; stops at the part that decides. */
export function judge(rule: Rule, facts: Subject, at: Instant): Judgement {
  const used: Record<string, Json> = {}
  const verdict = decide(rule, facts, at, used)
  return { value: verdict.value, used, flipsAt: verdict.flipsAt }
}

function decide(rule: Rule, facts: Subject, at: Instant, used: Record<string, Json>): Verdict {
  if ('all' in rule) return decideList(rule.all, false, facts, at, used)
  if ('any' in rule) return decideList(rule.any, true, facts, at, used)
  if ('not' in rule) {
    const verdict = decide(rule.not, facts, at, used)
    return { ...verdict, value: !verdict.value }
  }
  if ('attr' in rule) return decideAttr(rule, facts, at, used)
  if ('event' in rule) return decideEvent(rule, facts, at, used)
  const value = facts.memberOf.includes(rule.in)
  used[`in:${rule.in}`] = value
  return { value, flipsAt: facts.memberFlips?.[rule.in] }
}

/** One `deciding` part settles the list, and then only its own flip matters; else the earliest of all flips. */
function decideList(
  rules: Rule[],
  deciding: boolean,
  facts: Subject,
  at: Instant,
  used: Record<string, Json>,
): Verdict {
  let flipsAt: Instant | undefined
  for (const rule of rules) {
    const verdict = decide(rule, facts, at, used)
    if (verdict.value === deciding) return verdict
    flipsAt = earliest(flipsAt, verdict.flipsAt)
  }
  return { value: !deciding, flipsAt }
}

function decideAttr(rule: AttrRule, facts: Subject, at: Instant, used: Record<string, Json>): Verdict {
  const actual = Object.hasOwn(facts.attributes, rule.attr) ? facts.attributes[rule.attr] : undefined
  used[`attr:${rule.attr}`] = actual ?? null
  return operators[rule.is](actual, rule.value, { at, zone: facts.zone })
}

/** Counts events no later than now and, with `within`, less than that long ago: half open. */
function decideEvent(rule: EventRule, facts: Subject, at: Instant, used: Record<string, Json>): Verdict {
  const window = rule.within === undefined ? undefined : parseDuration(rule.within)
  let count = 0
  let flipsAt: Instant | undefined
  for (const event of facts.events) {
    if (event.name !== rule.event) continue
    if (event.at > at) {
      flipsAt = earliest(flipsAt, event.at)
      continue
    }
    const until = window && addDuration(event.at, window, facts.zone)
    if (until !== undefined && at >= until) continue
    const fits = rule.where && decide(rule.where, { ...facts, attributes: event.properties }, at, {})
    flipsAt = earliest(flipsAt, fits?.flipsAt)
    if (fits && !fits.value) continue
    count++
    flipsAt = earliest(flipsAt, until)
  }
  used[`event:${rule.event}`] = count
  const { gte, lte, eq } = rule.count ?? { gte: 1 }
  const value =
    (gte === undefined || count >= gte) &&
    (lte === undefined || count <= lte) &&
    (eq === undefined || count === eq)
  return { value, flipsAt }
}

const earliest = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b)

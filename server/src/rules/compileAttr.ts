import { type AttrRule, durationFrom, instantFrom, type Operator, type RuleValue } from '@rekindle/runtime'
import { calendarOf, exactMs } from './calendarOf.ts'
import type { Fragment, Walk } from './RuleScope.ts'
import { isStorable, standInFor } from './storableText.ts'

/** The member of the subject as jsonb (null when it is missing), and what it is compared with. */
interface Compare {
  walk: Walk
  actual: Fragment
  wanted: RuleValue | undefined
}

/** Every operator of `operators.ts`, as a condition that is never null. */
export function compileAttr(walk: Walk, { attr, is, value }: AttrRule, subject: Fragment): Fragment {
  const { sql } = walk
  const actual = isStorable(attr) ? sql`(${subject} -> ${attr}::text)` : sql`null::jsonb`
  return compilers[is]({ walk, actual, wanted: value })
}

type Compiler = (compare: Compare) => Fragment

const not =
  (compiler: Compiler): Compiler =>
  (compare) =>
    compare.walk.sql`(not ${compiler(compare)})`

const never = ({ walk }: Compare): Fragment => walk.sql`false`

/** The same value: see `equalValues`. */
const equal: Compiler = ({ walk: { sql }, actual, wanted }) => {
  if (typeof wanted === 'number') return sql`coalesce(rule_number(${actual}) = ${wanted}::float8, false)`
  if (typeof wanted === 'boolean') return sql`coalesce(${actual} = to_jsonb(${wanted}::boolean), false)`
  if (typeof wanted !== 'string' || !isStorable(wanted)) return sql`false`
  const instant = instantFrom(wanted)
  const sameInstant =
    instant === undefined ? sql`` : sql`or rule_instant(rule_text(${actual})) = ${instant}::timestamptz`
  return sql`coalesce(rule_text(${actual}) = ${wanted}::text ${sameInstant}, false)`
}

const among: Compiler = ({ walk, actual, wanted }) => {
  const { sql } = walk
  if (!Array.isArray(wanted) || wanted.length === 0) return sql`false`
  const texts = wanted.filter((one) => typeof one === 'string' && isStorable(one)) as string[]
  const instants = texts.map(instantFrom).filter((at) => at !== undefined)
  const rest = wanted.filter((one) => typeof one !== 'string')
  const parts = [
    sql`coalesce(rule_text(${actual}) = any(${texts}::text[]), false)`,
    ...(instants.length === 0
      ? []
      : [
          sql`coalesce(rule_instant(rule_text(${actual})) = any(${instants.map((at) => new Date(at).toISOString())}::text[]::timestamptz[]), false)`,
        ]),
    ...rest.map((one) => equal({ walk, actual, wanted: one })),
  ]
  return sql`(${parts.reduce((sum, part) => sql`${sum} or ${part}`)})`
}

const ordered =
  (word: 'lt' | 'lte' | 'gt' | 'gte'): Compiler =>
  ({ walk: { sql }, actual, wanted }) => {
    const by = { lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` }
    if (typeof wanted === 'number')
      return sql`coalesce(rule_number(${actual}) ${by[word]} ${wanted}::float8, false)`
    if (typeof wanted !== 'string') return sql`false`
    const text = sql`rule_text(${actual})`
    const standIn = standInFor(wanted)
    const textBy = standIn ? by[word === 'lt' || word === 'lte' ? standIn.before : standIn.after] : by[word]
    const instant = instantFrom(wanted)
    const asInstant =
      instant === undefined ? sql`` : sql`rule_instant(${text}) ${by[word]} ${instant}::timestamptz,`
    return sql`coalesce(${asInstant} ${text} collate "C" ${textBy} ${standIn?.text ?? wanted}::text, false)`
  }

const contains: Compiler = ({ walk, actual, wanted }) => {
  const { sql } = walk
  if (wanted === undefined || Array.isArray(wanted)) return sql`false`
  const member = equal({ walk, actual: sql`one.value`, wanted })
  const list = sql`exists (
    select from jsonb_array_elements(case jsonb_typeof(${actual}) when 'array' then ${actual} else '[]' end) one
    where ${member})`
  if (typeof wanted !== 'string' || !isStorable(wanted)) return list
  return sql`(${list} or coalesce(strpos(rule_text(${actual}), ${wanted}::text) > 0, false))`
}

const isSet: Compiler = ({ walk: { sql }, actual }) => sql`coalesce(${actual} <> 'null'::jsonb, false)`

const instants =
  (word: '<' | '>'): Compiler =>
  (compare) => {
    const { sql } = compare.walk
    const wanted = instantFrom(compare.wanted)
    if (wanted === undefined) return never(compare)
    const by = word === '<' ? sql`<` : sql`>`
    return sql`coalesce(rule_instant(rule_text(${compare.actual})) ${by} ${wanted}::timestamptz, false)`
  }

/** The instant in the attribute, moved by the duration; null when there is none. A date alone begins in the customer's zone. */
function moved({ walk, actual, wanted }: Compare, sign: 1 | -1): Fragment | undefined {
  const { sql, zone } = walk
  const duration = typeof wanted === 'string' ? durationFrom(wanted) : undefined
  if (!duration) return undefined
  walk.asksCalendar = true
  const since = sql`rule_instant_in(rule_text(${actual}), ${zone})`
  const exact = exactMs(duration)
  if (exact !== undefined) return sql`(${since} + ${sign * exact}::float8 * interval '1 millisecond')`
  return sql`rule_shift(${since}, ${calendarOf(duration, sign)}::interval, ${zone})`
}

const olderThan: Compiler = (compare) => {
  const { sql, at } = compare.walk
  const from = moved(compare, 1)
  return from ? sql`coalesce(${from} <= ${at}::timestamptz, false)` : never(compare)
}

const newerThan: Compiler = (compare) => {
  const { sql, at } = compare.walk
  const from = moved(compare, 1)
  return from ? sql`coalesce(${from} > ${at}::timestamptz, false)` : never(compare)
}

const withinNext: Compiler = (compare) => {
  const { walk, actual } = compare
  const { sql, at, zone } = walk
  const from = moved(compare, -1)
  if (!from) return never(compare)
  return sql`coalesce(rule_instant_in(rule_text(${actual}), ${zone}) >= ${at}::timestamptz
    and ${from} < ${at}::timestamptz, false)`
}

const compilers: Record<Operator, Compiler> = {
  eq: equal,
  neq: not(equal),
  lt: ordered('lt'),
  lte: ordered('lte'),
  gt: ordered('gt'),
  gte: ordered('gte'),
  in: among,
  notIn: not(among),
  contains,
  notContains: not(contains),
  isSet,
  isNotSet: not(isSet),
  before: instants('<'),
  after: instants('>'),
  olderThan,
  newerThan,
  withinNext,
}

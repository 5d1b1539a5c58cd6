import { type Duration, type EventRule, parseDuration, type Rule } from '@rekindle/runtime'
import { calendarOf, exactMs } from './calendarOf.ts'
import type { Fragment, Walk } from './RuleScope.ts'
import { isStorable } from './storableText.ts'

const dayMs = 86_400_000
const longestDays: Record<Duration['unit'], number> = { m: 0, h: 0, d: 1, w: 7, mo: 31 }
/** No zone has ever moved its clock by more. */
const slackMs = 3 * dayMs

/** Counts events no later than now and, with `within`, less than that long ago: half open. */
export function compileEvent(walk: Walk, rule: EventRule, where: (rule: Rule) => Fragment): Fragment {
  const { sql } = walk
  const { gte, lte, eq } = rule.count ?? { gte: 1 }
  if (!isStorable(rule.event)) return sql`${fits(0, { gte, lte, eq })}::boolean`
  const found = sql`from events e
    where e.workspace_id = c.workspace_id and e.bucket = c.bucket and e.customer_id = c.id
      and e.name = ${rule.event} and e.at <= ${walk.at}::timestamptz
      ${rule.within === undefined ? sql`` : compileWindow(walk, parseDuration(rule.within))}
      ${rule.where === undefined ? sql`` : sql`and ${where(rule.where)}`}`
  const most = Math.max(gte ?? 0, (lte ?? -1) + 1, (eq ?? -1) + 1)
  if (most === 0) return sql`true`
  if (most === 1) {
    const [none, one] = [fits(0, { gte, lte, eq }), fits(1, { gte, lte, eq })]
    if (none === one) return sql`${none}::boolean`
    return none ? sql`(not exists (select ${found}))` : sql`exists (select ${found})`
  }
  const counted = sql`(select count(*) from (select ${found} limit ${most}) counted)`
  const bounds = [
    ...(gte === undefined ? [] : [sql`counted.count >= ${gte}::int`]),
    ...(lte === undefined ? [] : [sql`counted.count <= ${lte}::int`]),
    ...(eq === undefined ? [] : [sql`counted.count = ${eq}::int`]),
  ]
  const all = bounds.reduce((sum, bound) => sql`${sum} and ${bound}`)
  return sql`(select ${all} from (select ${counted} as count) counted)`
}

interface Bounds {
  gte: number | undefined
  lte: number | undefined
  eq: number | undefined
}

const fits = (count: number, { gte, lte, eq }: Bounds): boolean =>
  (gte === undefined || count >= gte) &&
  (lte === undefined || count <= lte) &&
  (eq === undefined || count === eq)

/** A bound that an index can use, and for calendar units the exact one after it. */
function compileWindow(walk: Walk, window: Duration): Fragment {
  const { sql, at, zone } = walk
  const exact = exactMs(window)
  if (exact !== undefined) return sql`and e.at > ${at - exact}::timestamptz`
  walk.asksCalendar = true
  const floor = at - window.amount * longestDays[window.unit] * dayMs - slackMs
  return sql`and e.at > ${floor}::timestamptz
    and rule_shift(e.at, ${calendarOf(window)}::interval, ${zone}) > ${at}::timestamptz`
}

import type { SeenValue } from '../../catalogue/describeNames.ts'
import type { Transaction } from '../../db/index.ts'
import { someCustomers } from './someCustomers.ts'

/** A value of an event's property; an event without properties has one row without a name. */
export type SeenProperty = (SeenValue | { name: null }) & { event: string; events: number }

/** What some customers did last, and the 30 most frequent values of each property of it. */
export const listSeenProperties = (tx: Transaction, workspaceId: string, each: number) =>
  tx<SeenProperty[]>`
    with looked as (${someCustomers(tx, workspaceId, each)}),
    done as (
      select e.name, e.properties from looked c cross join lateral (
        select name, properties from events e
        where e.workspace_id = ${workspaceId} and e.bucket = c.bucket and e.customer_id = c.id
        order by at desc limit 20) e),
    names as (select name, count(*)::int as events from done group by 1),
    counted as (
      select d.name as event, p.key as name, p.value, count(*)::int as count
      from done d, jsonb_each(d.properties) p
      where jsonb_typeof(p.value) in ('string', 'number', 'boolean') and length(p.value::text) <= 200
      group by 1, 2, 3),
    ranked as (
      select *, row_number() over (partition by event, name order by count desc, value) as rank,
        (sum(count) over (partition by event, name))::int as seen,
        (count(*) over (partition by event, name))::int as variety
      from counted)
    select n.name as event, n.events, r.name, r.value, r.count, r.seen, r.variety
    from names n left join ranked r on r.event = n.name and r.rank <= 30
    order by n.name, r.name, r.rank`

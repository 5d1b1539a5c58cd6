import type { SeenValue } from '../../catalogue/describeNames.ts'
import type { Transaction } from '../../db/index.ts'
import { someCustomers } from './someCustomers.ts'

/** The 30 most frequent values of each attribute that some customers have. Lists, objects and long texts are left out. */
export const listSeenAttributes = (tx: Transaction, workspaceId: string, each: number) =>
  tx<SeenValue[]>`
    with looked as (${someCustomers(tx, workspaceId, each)}),
    counted as (
      select a.key as name, a.value, count(*)::int as count
      from looked, jsonb_each(looked.attributes) a
      where jsonb_typeof(a.value) in ('string', 'number', 'boolean') and length(a.value::text) <= 200
      group by 1, 2),
    ranked as (
      select *, row_number() over (partition by name order by count desc, value) as rank,
        (sum(count) over (partition by name))::int as seen, (count(*) over (partition by name))::int as variety
      from counted)
    select name, value, count, seen, variety from ranked where rank <= 30 order by name, rank`

export async function countSome(tx: Transaction, workspaceId: string, each: number): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from (${someCustomers(tx, workspaceId, each)}) looked`
  return row?.count ?? 0
}

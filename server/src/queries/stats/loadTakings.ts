import type { Takings } from '../../contract/stays.ts'
import type { Transaction } from '../../db/index.ts'
import { areAsked, inSample, type VisitsAsked } from './chooseSample.ts'

interface Asked {
  workspaceId: string
  versionId: string
  /** The goals that say what they are worth. */
  valued: readonly string[]
}

/**
 * What runs brought, by the name of the group they are in: by goals of the version that were met with a value since the run was
 * in its group. Whoever brought nothing counts as nought. Squares are added as decimals: as fractions of a computer they lose
 * the variance they are for. `groups`: a query of bucket, run_id, since, name, each run once.
 */
export async function loadTakings(
  tx: Transaction,
  { workspaceId, versionId, valued }: Asked,
  groups: ReturnType<typeof versionRuns>,
): Promise<Map<string, Takings>> {
  const rows = await tx<({ name: string } & Takings)[]>`
    with grouped as materialized (${groups}),
    worth as (
      select r.name, r.run_id, sum(g.value)::numeric as amount
      from grouped r
      join goals g on g.workspace_id = ${workspaceId} and g.bucket = r.bucket and g.run_id = r.run_id
      where g.version_id = ${versionId} and g.goal = any(${valued as string[]}::text[]) and g.value is not null
        and g.at >= r.since
      group by r.name, r.bucket, r.run_id),
    sums as (
      select name, count(*) filter (where amount > 0) as payers, sum(amount) as sum, sum(amount * amount) as squares
      from worth group by name),
    started as (select name, count(*) as count from grouped group by name)
    select s.name, s.count as started, coalesce(sums.payers, 0)::bigint as payers, coalesce(sums.sum, 0)::bigint as sum,
      case when s.count < 2 or sums.name is null then 0
        else greatest(0, (sums.squares - sums.sum * sums.sum / s.count) / (s.count - 1)) end::float8 as variance
    from started s left join sums on sums.name = s.name`
  return new Map(rows.map(({ name, ...takings }) => [name, takings]))
}

/** Runs that came into a version within the range, by its front door or moved by a plan, since then: one group without a name. */
export const versionRuns = (tx: Transaction, { range, ...asked }: VisitsAsked, buckets: number) => tx`
  select bucket, run_id, since, '' as name from (
    select distinct on (v.bucket, v.run_id) v.bucket, v.run_id, v.arrived_at as since
    from visits v where ${areAsked(tx, asked)} and ${inSample(tx, buckets)}
    order by v.bucket, v.run_id, v.ordinal) came
  where ${range ? tx`since >= ${range.from} and since < ${range.to}` : tx`true`}`

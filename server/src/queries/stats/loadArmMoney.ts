import type { ArmMoney } from '../../contract/stays.ts'
import type { Transaction } from '../../db/index.ts'
import { type ArmsAsked, armRuns } from './armRuns.ts'

/**
 * What the runs of each arm brought after they were drawn, by goals that were met with a value; whoever brought nothing counts as
 * nought. Squares are added as decimals: as fractions of a computer they lose the variance they are for.
 */
export async function loadArmMoney(
  tx: Transaction,
  asked: ArmsAsked,
  buckets: number,
): Promise<Map<string, ArmMoney>> {
  const { workspaceId, versionId, valued = [] } = asked
  const rows = await tx<({ arm: string } & ArmMoney)[]>`
    with arm as materialized (${armRuns(tx, asked, buckets)}),
    worth as (
      select arm.name, arm.run_id, sum(g.value)::numeric as amount
      from arm
      join goals g on g.workspace_id = ${workspaceId} and g.bucket = arm.bucket and g.run_id = arm.run_id
      where g.version_id = ${versionId} and g.goal = any(${valued as string[]}::text[]) and g.value is not null
        and g.at >= arm.left_at
      group by arm.name, arm.bucket, arm.run_id),
    sums as (
      select name, count(*) filter (where amount > 0) as payers, sum(amount) as sum, sum(amount * amount) as squares
      from worth group by name),
    started as (select name, count(*) as count from arm group by name)
    select s.name as arm, coalesce(sums.payers, 0)::bigint as payers, coalesce(sums.sum, 0)::bigint as sum,
      case when s.count < 2 or sums.name is null then 0
        else greatest(0, (sums.squares - sums.sum * sums.sum / s.count) / (s.count - 1)) end::float8 as variance
    from started s left join sums on sums.name = s.name`
  return new Map(rows.map(({ arm, ...money }) => [arm, money]))
}

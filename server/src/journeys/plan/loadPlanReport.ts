import { type Flow, type Instant, isoOf, type PlanOutcome } from '@rekindle/runtime'
import type { PlanReport } from '../../contract/plans.ts'
import { inWorkspace, type RawSql, type Transaction } from '../../db/index.ts'
import type { PlannedLine } from '../../db/schema/plans.ts'
import { ApiError } from '../../http/ApiError.ts'
import { stepOf } from './stepOf.ts'
import type { PlanKind } from './storePlan.ts'

interface Row {
  kind: PlanKind
  planned: PlannedLine[]
  at: Instant
  madeBy: string
  nextBucket: number | null
}

/** What a plan was to do, and what it has done so far. */
export async function loadPlanReport(
  sql: RawSql,
  workspaceId: string,
  journeyId: string,
  id: string,
): Promise<PlanReport> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    const [plan] = await tx<Row[]>`
      select kind, planned, at, made_by as "madeBy", next_bucket as "nextBucket" from journey_plans
      where workspace_id = ${workspaceId} and journey_id = ${journeyId} and id = ${id}`
    if (!plan) throw new ApiError('resource.missing', 'There is no such plan.')
    const versions = await tx<{ id: string; number: number; flow: Flow }[]>`
      select id, number, flow from versions where workspace_id = ${workspaceId} and journey_id = ${journeyId}`
    const numberOf = new Map(versions.map((one) => [one.id, one.number]))
    const outcomes = await countOutcomes(tx, workspaceId, [...numberOf.keys()], id)
    const waiting = await countWaiting(tx, workspaceId, id)
    const places = new Set(
      [...plan.planned, ...outcomes].map(({ versionId, node }) => `${versionId} ${node}`),
    )
    return {
      id,
      kind: plan.kind,
      state: plan.nextBucket !== null ? 'posting' : waiting > 0 ? 'running' : 'done',
      madeAt: isoOf(plan.at),
      madeBy: plan.madeBy,
      planned: plan.planned.map(({ versionId, ...line }) => ({
        version: numberOf.get(versionId) ?? 0,
        ...line,
      })),
      actual: outcomes.map(({ versionId, ...line }) => ({ version: numberOf.get(versionId) ?? 0, ...line })),
      waiting,
      steps: versions.flatMap(({ id: version, number, flow }) =>
        Object.keys(flow.nodes).flatMap((node) =>
          places.has(`${version} ${node}`) ? [{ ...stepOf(flow, node), version: number }] : [],
        ),
      ),
    }
  })
}

const countOutcomes = (tx: Transaction, workspaceId: string, versionIds: readonly string[], id: string) =>
  tx<{ versionId: string; node: string; outcome: PlanOutcome; count: number }[]>`
    select version_id as "versionId", node, substr(key, ${id.length + 2}) as outcome, sum(count)::int as count
    from totals
    where workspace_id = ${workspaceId} and version_id = any(${versionIds as string[]}::uuid[]) and kind = 'plan'
      and key like ${`${id}:%`}
    group by 1, 2, 3 order by 1, 2, 3`

async function countWaiting(tx: Transaction, workspaceId: string, id: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from inbox
    where workspace_id = ${workspaceId} and subject_kind = 'customer' and body ->> 'plan' = ${id}`
  return row?.count ?? 0
}

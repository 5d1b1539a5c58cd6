import type { PlanAct, RunPlan } from '@rekindle/runtime'
import type { Lane } from '@rekindle/runtime/engine'
import type { HoldLevel } from '@rekindle/runtime/lane'
import type { Transaction } from '../../db/inWorkspace.ts'

interface Row {
  id: string
  hold: HoldLevel | 'none'
  copyFrom: Record<string, string>
  planId: string | null
  at: number
  act: PlanAct
}

/** What people decided about the journeys of the workspace: few rows, written by people only. */
export async function loadControl(tx: Transaction, workspaceId: string): Promise<Lane['control']> {
  const rows = await tx<Row[]>`
    select j.id, j.hold, j.copy_from as "copyFrom", p.id as "planId", p.at, p.act
    from journeys j
    left join journey_plans p on p.workspace_id = j.workspace_id and p.id = j.hold_plan
    where j.workspace_id = ${workspaceId} and (j.hold <> 'none' or j.copy_from <> '{}')`
  return {
    holds: new Map(rows.flatMap(({ id, hold }) => (hold === 'none' ? [] : [[id, hold]]))),
    resumed: new Map(
      rows.flatMap(({ id, planId, at, act }) =>
        planId === null || act.kind !== 'resume' ? [] : [[id, { id: planId, journeyId: id, at, act }]],
      ),
    ),
    copyFrom: new Map(rows.flatMap(({ copyFrom }) => Object.entries(copyFrom))),
  }
}

export const loadPlans = (tx: Transaction, workspaceId: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx<RunPlan[]>`
        select id, journey_id as "journeyId", at, act from journey_plans
        where workspace_id = ${workspaceId} and id = any(${ids as string[]}::uuid[])`

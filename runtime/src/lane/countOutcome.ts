import type { PlanOutcome, RunPlan } from '../plan/RunPlan.ts'
import type { LaneContext } from './LaneContext.ts'
import type { RunRow } from './rows.ts'

/** Each plan counts what became of the runs it was about, where they were when it came to them. */
export function countOutcome(
  { changes }: LaneContext,
  plan: RunPlan,
  { versionId, node }: Pick<RunRow, 'versionId' | 'node'>,
  outcome: PlanOutcome,
): void {
  changes.count(versionId, node, 'plan', `${plan.id}:${outcome}`)
}

import type { PlanOutcome, RunPlan } from '../plan/RunPlan.ts'
import type { LaneContext } from './LaneContext.ts'
import type { RunRow } from './rows.ts'

/** Each plan counts what became of the runs it was about, where they were when it came to them. */
export function countOutcome(
  { changes }: LaneContext,
  plan: RunPlan,
  { customerId, versionId, node }: Pick<RunRow, 'customerId' | 'versionId' | 'node'>,
  outcome: PlanOutcome,
): void {
  changes.count(customerId, versionId, node, 'plan', `${plan.id}:${outcome}`)
}

import type { PlanOutcome, RunPlan } from '../plan/RunPlan.ts'
import type { LaneContext } from './LaneContext.ts'
import { moveRun } from './moveRun.ts'
import { replaceRun } from './replaceRun.ts'
import { resumeRun } from './resumeRun.ts'
import type { RunRow } from './rows.ts'

/**
 * Carries a plan out for one customer, by where their runs are at this moment. Every run it finds has one outcome, which
 * is counted at the place where the run was; a customer who has left meanwhile is counted as gone.
 */
export function applyPlan(cx: LaneContext, planId: string): void {
  const plan = cx.env.control.plans.get(planId)
  if (!plan) return
  const runs = [...cx.dossier.runs.values()].filter((run) => run.status === 'active' && isMeant(run, plan))
  for (const run of runs) carryOut(cx, plan, run)
  if (runs.length === 0 && plan.act.kind === 'publish')
    countOutcome(cx, plan, { customerId: cx.dossier.id, versionId: plan.act.to, node: '' }, 'gone')
}

const isMeant = (run: RunRow, { journeyId, act }: RunPlan): boolean =>
  run.journeyId === journeyId && (act.kind !== 'publish' || act.from.includes(run.versionId))

function carryOut(cx: LaneContext, plan: RunPlan, run: RunRow): void {
  if (plan.act.kind === 'resume') resumeRun(cx, plan, run)
  else countOutcome(cx, plan, run, run.parked ? 'parked' : perform(cx, plan, run))
}

function perform(cx: LaneContext, plan: RunPlan, run: RunRow): PlanOutcome {
  const { act } = plan
  if (act.kind === 'stop') return exit(cx, run, 'stopped')
  if (act.kind === 'resume') return 'stayed'
  const choice = act.choices.nodes[run.node] ?? act.choices.all
  if (choice.kind === 'stay') return 'stayed'
  return choice.kind === 'exit' ? exit(cx, run, 'planned') : replaceRun(cx, { plan, act, choice }, run)
}

const exit = (cx: LaneContext, run: RunRow, reason: 'stopped' | 'planned'): PlanOutcome =>
  moveRun(cx, run.id, { type: 'exit', reason }) ? 'exited' : 'stayed'

export function countOutcome(
  { changes }: LaneContext,
  plan: RunPlan,
  { customerId, versionId, node }: Pick<RunRow, 'customerId' | 'versionId' | 'node'>,
  outcome: PlanOutcome,
): void {
  changes.count(customerId, versionId, node, 'plan', `${plan.id}:${outcome}`)
}

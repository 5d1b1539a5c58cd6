import type { PlanOutcome, RunPlan } from '../plan/RunPlan.ts'
import { countOutcome } from './countOutcome.ts'
import { judgeExitsOf } from './exitsAndGoals.ts'
import type { LaneContext } from './LaneContext.ts'
import { lookForRule } from './lookAround.ts'
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
    countOutcome(cx, plan, { versionId: plan.act.to, node: '' }, 'gone')
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
  if (choice.kind === 'exit') return exit(cx, run, 'planned')
  const outcome = replaceRun(cx, { plan, act, choice }, run)
  // The new version may have exit rules, or wait for a rule, that hold already.
  const moved = cx.dossier.runs.get(run.id)
  if (moved && moved !== run && !judgeExitsOf(cx, moved)) lookForRule(cx, moved)
  return outcome
}

const exit = (cx: LaneContext, run: RunRow, reason: 'stopped' | 'planned'): PlanOutcome =>
  moveRun(cx, run.id, { type: 'exit', reason }) ? 'exited' : 'stayed'

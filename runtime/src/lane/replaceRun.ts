import { canonicalText } from '../flow/canonicalText.ts'
import type { PlanAct, PlanChoice, PlanOutcome, RunPlan } from '../plan/RunPlan.ts'
import { arriveAt } from '../step/advanceRun.ts'
import type { Evidence } from '../step/Run.ts'
import { keepPlace } from './keepPlace.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import type { LiveVersion } from './LaneEnv.ts'
import { dropMessage } from './messages.ts'
import { follow } from './moveRun.ts'
import { clearTimers } from './recordStep.ts'
import type { MessageRow, RunRow } from './rows.ts'
import { closeTask } from './tasks.ts'

export interface Replacement {
  plan: RunPlan
  act: PlanAct & { kind: 'publish' }
  choice: PlanChoice & { kind: 'move' | 'moveTo' }
}

/**
 * Takes a run to another version: to the place it is at, or to another node, where it arrives as everybody does. A run
 * whose place the new drawing does not know stays where it is.
 */
export function replaceRun(cx: LaneContext, how: Replacement, run: RunRow): PlanOutcome {
  const from = cx.env.version(run.versionId)
  const to = cx.env.version(how.act.to)
  if (!from || !to) return 'cannot'
  const { choice } = how
  if (choice.kind === 'moveTo') {
    if (!to.compiled.fragmentOf(choice.node)) return 'cannot'
    arrive(cx, how, run, { from, to, node: choice.node })
    return 'movedTo'
  }
  if (!isSamePlace(from, to, run)) return 'cannot'
  // What was written for the old drawing and has not left is written anew.
  const isStale = unsentOf(cx, run).length > 0 && !isSameNode(from, to, run.node)
  if (isStale) arrive(cx, how, run, { from, to, node: run.node })
  else
    keepPlace(cx, { waits: choice.waits, spreadMs: how.act.spreadMs }, leave(cx, how, run, { from, to }), to)
  return 'moved'
}

/** The node is of the same kind there, and knows how to wake whoever rests so. */
function isSamePlace({ compiled: old }: LiveVersion, { compiled }: LiveVersion, run: RunRow): boolean {
  if (old.flow.nodes[run.node]?.type !== compiled.flow.nodes[run.node]?.type) return false
  return compiled.fragmentOf(run.node)?.phases[run.phase]?.on !== undefined
}

const isSameNode = (from: LiveVersion, to: LiveVersion, node: string): boolean =>
  canonicalText(from.compiled.flow.nodes[node]?.settings) ===
  canonicalText(to.compiled.flow.nodes[node]?.settings)

const unsentOf = ({ dossier }: LaneContext, run: RunRow): MessageRow[] =>
  [...dossier.messages.values()].filter(
    (one) =>
      one.runId === run.id && one.visit === run.visit && (one.state === 'queued' || one.state === 'held'),
  )

interface Move {
  from: LiveVersion
  to: LiveVersion
}

/** Ends the visit in the old version and counts the change at both; answers the run as one of the new version. */
function leave(cx: LaneContext, { plan, choice }: Replacement, run: RunRow, { from, to }: Move): RunRow {
  const { changes, env } = cx
  const why: Evidence = {
    kind: 'plan',
    plan: plan.id,
    from: from.number,
    to: to.number,
    choice: choice.kind,
  }
  const left = { at: env.at, by: 'moved' as const, key: String(to.number) }
  const { id: runId, customerId, node, visit: ordinal, arrivedAt } = run
  changes.setVisit({
    runId,
    customerId,
    versionId: from.versionId,
    ordinal,
    node,
    arrivedAt,
    left,
    why: [why],
  })
  const landing = choice.kind === 'moveTo' ? choice.node : node
  changes.count(from.versionId, node, 'moved', left.key)
  changes.count(from.versionId, '', 'moved', left.key)
  changes.count(to.versionId, landing, 'movedIn', String(from.number))
  changes.count(to.versionId, '', 'movedIn', String(from.number))
  return { ...run, versionId: to.versionId }
}

function arrive(cx: LaneContext, how: Replacement, run: RunRow, move: Move & { node: string }): void {
  for (const message of unsentOf(cx, run)) dropMessage(cx, message)
  for (const task of cx.dossier.tasks.values())
    if (task.runId === run.id && task.visit === run.visit) closeTask(cx, task, { state: 'cancelled' })
  clearTimers(cx, run.id, run.visit)
  const moved = leave(cx, how, run, move)
  try {
    const step = arriveAt(move.to.compiled, moved, move.node, factsOf(cx), cx.env.at)
    follow(cx, move.to, moved, moved, step)
  } catch (error) {
    throw new Error(`A run could not be moved to "${move.node}".`, { cause: error })
  }
}

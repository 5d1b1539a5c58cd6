import type { PlanAct } from '@rekindle/runtime'
import { v7 } from 'uuid'
import type { Transaction } from '../../db/index.ts'
import type { PlannedLine } from '../../db/schema/plans.ts'
import { type Command, domainTime } from '../Command.ts'

export type PlanKind = 'publish' | 'rollback' | 'resume' | 'stop'

/** Keeps a decision about people inside; the engine posts it to their lanes, part by part. Answers its id. */
export async function storePlan(
  tx: Transaction,
  command: Command,
  journeyId: string,
  kind: PlanKind,
  act: PlanAct,
  planned: readonly PlannedLine[],
): Promise<string> {
  const id = v7()
  await tx`
    insert into journey_plans (workspace_id, id, journey_id, kind, act, planned, at, made_by, next_bucket)
    values (${command.workspace.id}, ${id}, ${journeyId}, ${kind}, ${tx.json(act as never)},
      ${tx.json(planned as never)}, ${domainTime(command)}, ${command.actor.name}, 0)`
  return id
}

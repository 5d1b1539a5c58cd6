import { advanceHomes } from './advanceHomes.ts'
import { crashPoint } from './crashPoint.ts'
import { drainCustomers } from './drainCustomers.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { handOver } from './handOver.ts'
import type { PracticeWorld } from './PracticeWorld.ts'
import { relayMail } from './relayMail.ts'
import { sweepDue } from './sweepDue.ts'

/**
 * Does everything that is due at the practice clock, until nothing is. What comes next follows from the rows
 * alone, never from what this process did before: killed anywhere and started again, it goes on in the same
 * order. Customers don't meet but at the pools, and a pool reads its mail only when all customers are at rest
 * or when it has begun to.
 */
export async function settleInstant(
  engine: Engine,
  world: PracticeWorld,
  workspace: EngineWorkspace,
  signal?: AbortSignal,
): Promise<void> {
  while (!signal?.aborted && (await takeTurn(engine, world, workspace, signal))) {
    // The turn did something: look again from the top.
  }
}

/** The first of these that finds work is the turn; `false` when all is quiet. */
async function takeTurn(
  engine: Engine,
  world: PracticeWorld,
  workspace: EngineWorkspace,
  signal?: AbortSignal,
): Promise<boolean> {
  const { store } = engine
  const at = timeOf(engine, workspace)
  if ((await store.dueHomes(workspace.id)).length > 0) {
    await relayMail(engine, workspace, 'pool', signal)
    return (await advanceHomes(engine, workspace, signal)) > 0
  }
  if ((await relayMail(engine, workspace, 'customer', signal)) > 0) return true
  if ((await world.post(workspace.id, at)) > 0) {
    crashPoint('practice.afterPost')
    return true
  }
  if ((await sweepDue(engine, workspace)) > 0) return true
  if ((await drainCustomers(engine, workspace, signal)) > 0) return true
  if ((await handOver(engine, workspace, signal)) > 0) return true
  if ((await world.plan(workspace.id, at)) > 0) {
    crashPoint('practice.afterPlan')
    return true
  }
  return (await relayMail(engine, workspace, 'pool', signal)) > 0
}

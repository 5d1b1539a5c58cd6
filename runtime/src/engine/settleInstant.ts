import { advanceHomes } from './advanceHomes.ts'
import { askSources } from './askSources.ts'
import { crashPoint } from './crashPoint.ts'
import { passCustomers } from './drainCustomers.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { handOver } from './handOver.ts'
import type { PracticeWorld } from './PracticeWorld.ts'
import { postLooks } from './postLooks.ts'
import { postPlans } from './postPlans.ts'
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
  const instant = { engine, world, workspace, signal, mayPost: true, mayPlan: true }
  while (!signal?.aborted && (await takeTurn(instant))) {
    // The turn did something: look again from the top.
  }
}

interface Instant {
  engine: Engine
  world: PracticeWorld
  workspace: EngineWorkspace
  signal: AbortSignal | undefined
  /** The world may have something due: at the beginning, and after it planned. */
  mayPost: boolean
  /** The world may have something to plan: at the beginning, and after customers were stepped or handed something. */
  mayPlan: boolean
}

/** The first of these that finds work is the turn; `false` when all is quiet. */
async function takeTurn(instant: Instant): Promise<boolean> {
  const { engine, workspace, signal } = instant
  const due = await engine.store.survey(workspace.id, timeOf(engine, workspace))
  if (due.homes) {
    if (due.poolMail) await relayMail(engine, workspace, 'pool', signal)
    return (await advanceHomes(engine, workspace, signal)) > 0
  }
  if (due.customerMail) return (await relayMail(engine, workspace, 'customer', signal)) > 0
  if (instant.mayPost && (await post(instant))) return true
  if (due.publishes && (await engine.store.publishDue(workspace.id, timeOf(engine, workspace))) > 0)
    return true
  if (due.plans && (await postPlans(engine, workspace)) > 0) return true
  if (due.looks && (await postLooks(engine, workspace)) > 0) return true
  if (due.sweeps && (await sweepDue(engine, workspace)) > 0) return true
  if (due.customers && (await passCustomers(engine, workspace, signal)) > 0) {
    await engine.store.applyBrakes(workspace.id, timeOf(engine, workspace), workspace.zone)
    return hasMoved(instant)
  }
  if (due.claims && (await handOver(engine, workspace, signal)) > 0) return hasMoved(instant)
  if (due.questions && (await askSources(engine, workspace, signal)) > 0) return hasMoved(instant)
  if (instant.mayPlan && (await plan(instant))) return true
  return due.poolMail && (await relayMail(engine, workspace, 'pool', signal)) > 0
}

function hasMoved(instant: Instant): true {
  instant.mayPlan = true
  return true
}

async function post(instant: Instant): Promise<boolean> {
  const { engine, world, workspace } = instant
  instant.mayPost = (await world.post(workspace.id, timeOf(engine, workspace))) > 0
  if (instant.mayPost) crashPoint('practice.afterPost')
  return instant.mayPost
}

async function plan(instant: Instant): Promise<boolean> {
  const { engine, world, workspace } = instant
  instant.mayPlan = (await world.plan(workspace.id, timeOf(engine, workspace))) > 0
  if (instant.mayPlan) crashPoint('practice.afterPlan')
  instant.mayPost ||= instant.mayPlan
  return instant.mayPlan
}

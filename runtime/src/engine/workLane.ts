import { advanceLane, type LaneReport } from './advanceLane.ts'
import { CustomerFault } from './CustomerFault.ts'
import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { LaneScope } from './EngineStore.ts'

/**
 * Advances a lane and finds out who is to blame when it fails: the batch is halved until the customer is
 * alone, who is set aside with the error. Everybody else goes on. Faults that are no customer's are thrown.
 */
export async function workLane(engine: Engine, scope: LaneScope): Promise<LaneReport | undefined> {
  let seen: readonly string[] = scope.customers ?? []
  try {
    return await advanceLane(engine, scope, (customers) => {
      seen = customers
    })
  } catch (cause) {
    if (engine.store.isSystemic(cause)) throw cause
    if (cause instanceof CustomerFault) return setAside(engine, scope, cause.customerId, cause)
    const [only, ...others] = seen
    if (only === undefined) throw cause
    if (others.length === 0) return setAside(engine, scope, only, cause)
    const half = seen.length >> 1
    const reports = [
      await workLane(engine, { ...scope, customers: seen.slice(0, half) }),
      await workLane(engine, { ...scope, customers: seen.slice(half) }),
    ]
    return reports.reduce(add)
  }
}

async function setAside(
  engine: Engine,
  scope: LaneScope,
  customerId: string,
  cause: unknown,
): Promise<LaneReport> {
  const error = cause instanceof Error ? cause.message : String(cause)
  engine.log.error({ workspaceId: scope.workspaceId, customerId, error }, 'A customer was set aside.')
  const at = timeOf(engine, await engine.store.loadWorkspace(scope.workspaceId))
  await engine.store.setAside(scope.workspaceId, customerId, at, error)
  crashPoint('lane.afterSetAside')
  return { items: 0, customers: 1, claimed: 0 }
}

const add = (a: LaneReport | undefined, b: LaneReport | undefined): LaneReport | undefined =>
  a && b
    ? { items: a.items + b.items, customers: a.customers + b.customers, claimed: a.claimed + b.claimed }
    : (a ?? b)

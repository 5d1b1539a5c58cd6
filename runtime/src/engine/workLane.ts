import { advanceLane, type LaneReport } from './advanceLane.ts'
import { CustomerFault } from './CustomerFault.ts'
import type { Engine } from './Engine.ts'
import type { LaneScope } from './EngineStore.ts'
import { observe } from './observe.ts'
import { setAside } from './setAside.ts'

type Seen = (customers: readonly string[], items: readonly string[]) => void

/**
 * Advances a lane and finds out who is to blame when it fails: the batch is halved until the customer is
 * alone, and then their items, until the one that can't be applied is known. They are set aside with the error;
 * everybody else goes on. Faults that are no customer's are thrown.
 */
export async function workLane(engine: Engine, scope: LaneScope): Promise<LaneReport | undefined> {
  let seen: readonly string[] = scope.customers ?? []
  try {
    return await advance(engine, scope, (customers) => {
      seen = customers
    })
  } catch (cause) {
    if (engine.store.isSystemic(cause)) throw cause
    if (cause instanceof CustomerFault) return workAlone(engine, scope, cause.customerId)
    const [only, ...others] = seen
    if (only === undefined) throw cause
    if (others.length === 0) return workAlone(engine, scope, only)
    const half = seen.length >> 1
    const reports = [
      await workLane(engine, { ...scope, customers: seen.slice(0, half) }),
      await workLane(engine, { ...scope, customers: seen.slice(half) }),
    ]
    return reports.reduce(add)
  }
}

const itemsAtFirst = 64

/** Few items at a time, fewer after each failure: what came before the bad one is applied and stays. */
async function workAlone(
  engine: Engine,
  scope: LaneScope,
  customerId: string,
): Promise<LaneReport | undefined> {
  let done: LaneReport | undefined
  for (let items = itemsAtFirst; ; ) {
    let taken: readonly string[] = []
    try {
      const report = await advance(engine, { ...scope, customers: [customerId], items }, (_, ids) => {
        taken = ids
      })
      done = done ? add(done, report) : report
      if (!report || report.items < items) return done
    } catch (cause) {
      if (engine.store.isSystemic(cause)) throw cause
      // Without items, or with one and nothing beside it, there is nothing left to halve.
      if (items === 1 || taken.length === 0) return setAside(engine, scope, customerId, cause, taken[0])
      items = Math.max(1, Math.min(items, taken.length) >> 2)
    }
  }
}

async function advance(engine: Engine, scope: LaneScope, seen: Seen): Promise<LaneReport | undefined> {
  const { guard } = engine
  await guard?.begin(scope)
  const about = { workspaceId: scope.workspaceId, buckets: scope.buckets.length }
  const report = await observe(
    engine,
    'lane',
    about,
    () => advanceLane(engine, scope, seen),
    numbersOf,
  ).catch(async (cause: unknown) => {
    // The fault tells more than what a database in trouble says to this.
    await guard?.end(scope).catch(() => {})
    throw cause
  })
  await guard?.end(scope)
  return report
}

const numbersOf = (report: LaneReport | undefined) => ({
  items: report?.items ?? 0,
  customers: report?.customers ?? 0,
  claimed: report?.claimed ?? 0,
  steps: report?.steps ?? 0,
})

const add = (a: LaneReport | undefined, b: LaneReport | undefined): LaneReport | undefined =>
  a && b
    ? {
        buckets: a.buckets.filter((bucket) => b.buckets.includes(bucket)),
        items: a.items + b.items,
        customers: a.customers + b.customers,
        claimed: a.claimed + b.claimed,
        steps: a.steps + b.steps,
      }
    : (a ?? b)

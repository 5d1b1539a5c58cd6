import { batchSize } from './advanceLane.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { LaneScope } from './EngineStore.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import type { Lane } from './Lane.ts'
import { deathsAlone } from './LaneGuard.ts'
import { DeadlyCustomer, setAside } from './setAside.ts'
import { workLane } from './workLane.ts'

/**
 * Steps a lane that killed its workers, one customer at a time; whoever was alone when the last one died comes last, and
 * is set aside when that has happened too often. Answers how many customers were worked on.
 */
export async function workSuspect(
  engine: Engine,
  workspace: EngineWorkspace,
  bucket: number,
): Promise<number> {
  const { store, guard } = engine
  const scope = { workspaceId: workspace.id, buckets: [bucket] }
  const due = await store.inLane(scope, (lane) => customersOf(lane, timeOf(engine, lane.workspace)))
  if (!due) return 0
  const suspect = guard?.suspects(workspace.id).get(bucket)
  const last = suspect?.customerId
  const alone = suspect?.alone ?? 0
  const others = due.filter((id) => id !== last)
  const inTurn = last !== undefined && due.includes(last) ? [...others, last] : others
  let isDone = true
  for (const id of inTurn) {
    const isGuilty = id === last && alone >= deathsAlone
    const one = { ...scope, customers: [id] }
    const report = isGuilty ? await condemn(engine, one, id, alone) : await workLane(engine, one)
    isDone &&= report !== undefined
  }
  if (isDone) await guard?.acquit(scope)
  return due.length
}

async function condemn(engine: Engine, scope: LaneScope, customerId: string, deaths: number) {
  await engine.guard?.begin(scope)
  const report = await setAside(engine, scope, customerId, new DeadlyCustomer(deaths))
  await engine.guard?.end(scope)
  return report
}

async function customersOf(lane: Lane, at: number): Promise<string[]> {
  const [items, due] = await Promise.all([lane.takeItems(2 * batchSize), lane.dueCustomers(at, batchSize)])
  return [...new Set([...items.map(({ subjectId }) => subjectId), ...due])].sort()
}

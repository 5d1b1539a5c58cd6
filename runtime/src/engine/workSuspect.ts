import { batchSize } from './advanceLane.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import type { Lane } from './Lane.ts'
import { deathsAlone } from './LaneGuard.ts'
import { DeadlyCustomer, setAside } from './setAside.ts'
import { workLane } from './workLane.ts'

/**
 * Steps a lane that killed its workers, one customer at a time; whoever was alone when the last one died comes last, and
 * is set aside when that happens again. Answers how many customers were worked on.
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
  for (const customerId of due.filter((id) => id !== last))
    await workLane(engine, { ...scope, customers: [customerId] })
  if (last !== undefined && due.includes(last)) {
    if ((suspect?.alone ?? 0) >= deathsAlone)
      await setAside(engine, scope, last, new DeadlyCustomer(suspect?.alone ?? 0))
    else await workLane(engine, { ...scope, customers: [last] })
  }
  await guard?.acquit(workspace.id, [bucket])
  return due.length
}

async function customersOf(lane: Lane, at: number): Promise<string[]> {
  const [items, due] = await Promise.all([lane.takeItems(2 * batchSize), lane.dueCustomers(at, batchSize)])
  return [...new Set([...items.map(({ subjectId }) => subjectId), ...due])].sort()
}

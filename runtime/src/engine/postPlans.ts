import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'

/** Posts a part of each open plan. Answers how many plans went on; killed between two parts, it goes on at the next. */
export async function postPlans(engine: Engine, workspace: EngineWorkspace): Promise<number> {
  const { store } = engine
  const at = timeOf(engine, workspace)
  let went = 0
  for (const id of await store.openPlans(workspace.id)) {
    if ((await store.postPlan(workspace.id, id, at)) !== undefined) went++
    crashPoint('plan.afterPost')
  }
  return went
}

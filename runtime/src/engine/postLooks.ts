import { keepsMembers } from '../node/EntryPlan.ts'
import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'

/**
 * Asks lanes to judge anew after a saved segment was changed, some buckets at a time. Where a journey minds who is in an
 * audience made of it everybody is meant: also who is in no journey may be in it now, or will be at another instant.
 * Answers how many looks went on; killed between two parts, it goes on at the next.
 */
export async function postLooks(engine: Engine, workspace: EngineWorkspace): Promise<number> {
  const { store, shelf } = engine
  let went = 0
  for (const look of await store.openLooks(workspace.id)) {
    await shelf.fetch(look.accepting, (missing) => store.loadVersions(workspace.id, missing))
    const isMinded = look.accepting.some((id) => {
      const entry = shelf.get(id)?.compiled.entry
      return entry !== undefined && keepsMembers(entry.trigger)
    })
    const posted = await store.postLook(workspace.id, look, isMinded, timeOf(engine, workspace))
    if (posted !== undefined) went++
    crashPoint('look.afterPost')
  }
  return went
}

import { isoOf } from '../time/Instant.ts'
import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { nextSweepAt } from './nextSweepAt.ts'

/** Asks all customers into the journeys whose look-through is due. Answers how many journeys swept. */
export async function sweepDue(engine: Engine, workspace: EngineWorkspace): Promise<number> {
  const { store, shelf } = engine
  const at = timeOf(engine, workspace)
  const due = await store.dueSweeps(workspace.id, at)
  const load = (missing: readonly string[]) => store.loadVersions(workspace.id, missing)
  await shelf.fetch(
    due.map(({ versionId }) => versionId),
    load,
  )
  let swept = 0
  for (const sweep of due) {
    const entry = shelf.get(sweep.versionId)?.compiled.entry
    if (!entry) continue
    const key = entry.trigger.kind === 'once' ? `once:${sweep.versionId}` : `sweep:${isoOf(sweep.dueAt)}`
    const next = nextSweepAt(entry, at, workspace.zone)
    if (await store.sweep(workspace.id, sweep, at, key, next)) swept++
    crashPoint('sweep.afterCommit')
  }
  return swept
}

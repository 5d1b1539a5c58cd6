import { keepsMembers } from '../node/EntryPlan.ts'
import { isoOf } from '../time/Instant.ts'
import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { DueSweep, Narrowing } from './EngineStore.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { nextSweepAt } from './nextSweepAt.ts'
import { observe } from './observe.ts'

/** Transactions between two looks at the customers' own mail: a large audience holds up nobody. */
const chunksAtOnce = 8

/**
 * Asks all customers into the journeys whose look-through is due, some buckets at a time. A process that dies half-way
 * leaves what it has not done planned. Answers how much was done.
 */
export function sweepDue(engine: Engine, workspace: EngineWorkspace): Promise<number> {
  const sum = (parts: number) => (parts === 0 ? undefined : { parts })
  return observe(engine, 'sweep', { workspaceId: workspace.id }, () => sweep(engine, workspace), sum)
}

async function sweep(engine: Engine, workspace: EngineWorkspace): Promise<number> {
  const at = timeOf(engine, workspace)
  const narrowingOf = (versionId: string): Narrowing | undefined => {
    const version = engine.shelf.get(versionId)?.compiled
    // Who keeps members has to hear also of those who do not fit.
    if (!version || keepsMembers(version.entry.trigger)) return undefined
    return { audience: version.entry.audience, isOnlyOnce: version.flow.settings.reentry?.kind === 'never' }
  }
  let done = await planDue(engine, workspace, at)
  for (let chunk = 0; chunk < chunksAtOnce; chunk++) {
    if (!(await engine.store.advanceSweeps(workspace.id, at, narrowingOf))) return done
    crashPoint('sweep.afterChunk')
    done++
  }
  return done
}

async function planDue({ store, shelf }: Engine, workspace: EngineWorkspace, at: number): Promise<number> {
  const due = await store.dueSweeps(workspace.id, at)
  const load = (missing: readonly string[]) => store.loadVersions(workspace.id, missing)
  await shelf.fetch(
    due.map(({ versionId }) => versionId),
    load,
  )
  let planned = 0
  for (const sweep of due) {
    const entry = shelf.get(sweep.versionId)?.compiled.entry
    if (!entry) continue
    const next = nextSweepAt(entry, at, workspace.zone)
    if (await store.planSweep(workspace.id, sweep, at, keyOf(sweep, entry.trigger.kind), next)) planned++
    crashPoint('sweep.afterCommit')
  }
  return planned
}

function keyOf({ inside, versionId, dueAt }: DueSweep, kind: string): string {
  if (inside) return `inside:${versionId}:${isoOf(dueAt)}`
  return kind === 'once' ? `once:${versionId}` : `sweep:${isoOf(dueAt)}`
}

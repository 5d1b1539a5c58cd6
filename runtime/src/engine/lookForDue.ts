import type { Instant } from '../time/Instant.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { DueBucket } from './EngineStore.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { earliest, lagMs } from './Lookouts.ts'

export interface DueNow {
  buckets: DueBucket[]
  /** Nothing that is due is due earlier, as far as is known: lanes look no further back. */
  since: Instant | undefined
}

/** Buckets with work due. A worker begins where nothing was left, see `Lookout`; practice looks at everything, always. */
export async function lookForDue(engine: Engine, workspace: EngineWorkspace): Promise<DueNow> {
  const { id, mode } = workspace
  const at = timeOf(engine, workspace)
  const lookout = mode === 'live' ? engine.lookouts?.ofLanes(id) : undefined
  if (!lookout) return { buckets: await engine.store.dueBuckets(id, at), since: undefined }
  // A clock that stepped back sets timers below the mark.
  if ((lookout.mark?.due ?? at) > at) lookout.forget()
  const wroteAt = Date.now()
  const buckets = await lookout.look(async (from) => {
    const found = await engine.store.dueBuckets(id, at, from)
    const due = earliest(
      at,
      found.map(({ dueAt }) => dueAt),
    )
    const written = earliest(
      wroteAt,
      found.map(({ writtenAt }) => writtenAt),
    )
    return { found, mark: { due: due - lagMs, written: written - lagMs } }
  })
  return { buckets, since: lookout.mark?.due }
}

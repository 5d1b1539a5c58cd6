import { advanceHomes } from './advanceHomes.ts'
import type { Bell } from './Bell.ts'
import { drainCustomers } from './drainCustomers.ts'
import type { Engine } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { handOver } from './handOver.ts'
import { createPace, type Pace } from './Pace.ts'
import { relayMail } from './relayMail.ts'
import { sweepDue } from './sweepDue.ts'

export interface WorkerOptions {
  bell: Bell
  /** Looks for due work at least this often. */
  everyMs?: number
  /** Ends the worker; it finishes the transaction it is in. */
  signal: AbortSignal
}

/**
 * Runs the live workspaces until the signal: one loop steps customers and pools, another talks to the senders,
 * so that a slow mail server holds up nobody's wait. Any number of workers may share a database.
 */
export async function runWorker(engine: Engine, options: WorkerOptions): Promise<void> {
  const { bell, everyMs = 1_000, signal } = options
  const lanes = createPace(everyMs, signal)
  const senders = createPace(everyMs, signal)
  const stopListening = await bell.listen(() => {
    lanes.wake()
    senders.wake()
  })
  const afterLanes = () => senders.wake()
  const afterSenders = () => lanes.wake()
  await Promise.all([
    loop(engine, lanes, signal, (workspace) => stepOnce(engine, workspace, signal), afterLanes),
    loop(engine, senders, signal, (workspace) => handOver(engine, workspace, signal), afterSenders),
  ])
  await stopListening()
}

/** One round over a live workspace. Answers how much was done. */
async function stepOnce(engine: Engine, workspace: EngineWorkspace, signal: AbortSignal): Promise<number> {
  return (
    (await sweepDue(engine, workspace)) +
    (await drainCustomers(engine, workspace, signal)) +
    (await relayMail(engine, workspace, 'pool', signal)) +
    (await advanceHomes(engine, workspace, signal)) +
    (await relayMail(engine, workspace, 'customer', signal))
  )
}

async function loop(
  engine: Engine,
  pace: Pace,
  signal: AbortSignal,
  work: (workspace: EngineWorkspace) => Promise<number>,
  tellOthers: () => void,
): Promise<void> {
  while (!signal.aborted) {
    const done = await goRound(engine, signal, work)
    if (done > 0) tellOthers()
    else await pace.rest()
  }
}

/** Trouble in one workspace is no reason to let the others wait. */
async function goRound(
  engine: Engine,
  signal: AbortSignal,
  work: (workspace: EngineWorkspace) => Promise<number>,
): Promise<number> {
  let done = 0
  const trouble = (error: unknown, workspaceId?: string) =>
    engine.log.error({ workspaceId, error: String(error) }, 'A worker round failed; trying again.')
  try {
    for (const workspace of await engine.store.listWorkspaces('live')) {
      if (signal.aborted) return done
      await work(workspace).then(
        (count) => {
          done += count
        },
        (error: unknown) => trouble(error, workspace.id),
      )
    }
  } catch (error) {
    trouble(error)
  }
  return done
}

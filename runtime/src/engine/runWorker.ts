import type { Instant } from '../time/Instant.ts'
import { advanceHomes } from './advanceHomes.ts'
import { askSources } from './askSources.ts'
import type { Bell } from './Bell.ts'
import { drainCustomers } from './drainCustomers.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { handOver } from './handOver.ts'
import { Lookouts } from './Lookouts.ts'
import { createPace, type Pace } from './Pace.ts'
import { postLooks } from './postLooks.ts'
import { postPlans } from './postPlans.ts'
import { relayMail } from './relayMail.ts'
import { sweepDue } from './sweepDue.ts'
import { Troubles } from './Troubles.ts'

export interface WorkerOptions {
  bell: Bell
  /** Looks for due work at least this often. */
  everyMs?: number
  /** Ends the worker; it finishes the transaction it is in. */
  signal: AbortSignal
}

interface Loop {
  engine: Engine
  pace: Pace
  troubles: Troubles
  signal: AbortSignal
  work: (workspace: EngineWorkspace) => Promise<number>
  /** When the workspace has something to do next, as far as that is known beforehand. */
  nextDueAt?: ((workspace: EngineWorkspace, after: Instant) => Promise<Instant | undefined>) | undefined
  tellOthers: () => void
}

/** What comes due shortly after one another is stepped together: a look costs as much as many steps. */
const shortestRestMs = 100

/**
 * Runs the live workspaces until the signal: one loop steps customers and pools, another talks to the senders, a third
 * asks systems outside, so that a slow one holds up nobody's wait. Any number of workers may share a database.
 */
export async function runWorker(given: Engine, options: WorkerOptions): Promise<void> {
  const engine = { ...given, lookouts: new Lookouts() }
  const { bell, everyMs = 1_000, signal } = options
  const lanes = createPace(everyMs, signal)
  const senders = createPace(everyMs, signal)
  const sources = createPace(everyMs, signal)
  const stopListening = await bell.listen(() => {
    lanes.wake()
    senders.wake()
    sources.wake()
  })
  const loopOf = (pace: Pace, others: readonly Pace[], work: Loop['work'], nextDueAt?: Loop['nextDueAt']) =>
    loop({
      engine,
      pace,
      troubles: new Troubles(engine.chance),
      signal,
      work,
      nextDueAt,
      tellOthers: () => {
        for (const other of others) other.wake()
      },
    })
  await Promise.all([
    loopOf(
      lanes,
      [senders, sources],
      (workspace) => stepOnce(engine, workspace, signal),
      ({ id }, after) => engine.store.nextDueAt(id, after),
    ),
    loopOf(senders, [lanes], (workspace) => handOver(engine, workspace, signal)),
    loopOf(sources, [lanes], (workspace) => askSources(engine, workspace, signal)),
  ])
  await stopListening()
}

/** One round over a live workspace. Answers how much was done. */
async function stepOnce(engine: Engine, workspace: EngineWorkspace, signal: AbortSignal): Promise<number> {
  return (
    (await engine.store.applyBrakes(workspace.id, timeOf(engine, workspace), workspace.zone)) +
    (await engine.store.publishDue(workspace.id, timeOf(engine, workspace))) +
    (await postPlans(engine, workspace)) +
    (await postLooks(engine, workspace)) +
    (await sweepDue(engine, workspace)) +
    (await drainCustomers(engine, workspace, signal)) +
    (await relayMail(engine, workspace, 'pool', signal)) +
    (await advanceHomes(engine, workspace, signal)) +
    (await relayMail(engine, workspace, 'customer', signal))
  )
}

async function loop(one: Loop): Promise<void> {
  while (!one.signal.aborted) {
    one.engine.watch?.beat()
    const { done, nextAt } = await goRound(one)
    if (done > 0) one.tellOthers()
    else await one.pace.rest(restMs(one, nextAt))
  }
}

/** Until something comes due or may be tried again. */
function restMs({ engine, troubles }: Loop, nextAt: Instant): number | undefined {
  const again = troubles.restMs(performance.now())
  if (nextAt === Number.POSITIVE_INFINITY) return again
  const dueMs = Math.max(shortestRestMs, nextAt - engine.clock())
  return Math.min(dueMs, again ?? dueMs)
}

interface Round {
  done: number
  /** When there is something to do next; infinite when that is not known. */
  nextAt: Instant
}

/** Trouble in one workspace is no reason to let the others wait; it is left alone for a while, longer each time. */
async function goRound({ engine, troubles, signal, work, nextDueAt }: Loop): Promise<Round> {
  const round: Round = { done: 0, nextAt: Number.POSITIVE_INFINITY }
  const trouble = (error: unknown, workspaceId?: string) => {
    const kind = codeOf(error)
    const retryMs = troubles.add(workspaceId ?? everything, performance.now())
    engine.watch?.trouble(kind)
    engine.log.error({ workspaceId, kind, retryMs }, 'A worker round failed; trying again.')
  }
  if (troubles.isResting(everything, performance.now())) return round
  try {
    for (const workspace of await engine.store.listWorkspaces('live')) {
      if (signal.aborted) return round
      if (troubles.isResting(workspace.id, performance.now())) continue
      try {
        // What was due before and is not done is in others' hands: no reason to hurry.
        const beganAt = engine.clock()
        const done = await work(workspace)
        round.done += done
        if (done === 0)
          round.nextAt = Math.min(round.nextAt, (await nextDueAt?.(workspace, beganAt)) ?? round.nextAt)
        troubles.clear(workspace.id)
      } catch (error) {
        trouble(error, workspace.id)
      }
    }
    troubles.clear(everything)
  } catch (error) {
    trouble(error)
  }
  return round
}

/** In place of a workspace's id: the list of workspaces itself could not be read. */
const everything = '*'

/** What the log may know: the words of a database's error may quote a customer. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error ? `${error.name} ${String(error.code)}` : `${error.name}: ${placeOf(error)}`
}

const placeOf = ({ stack = '' }: Error): string => /^\s+at (.*)$/m.exec(stack)?.[1]?.slice(0, 200) ?? ''

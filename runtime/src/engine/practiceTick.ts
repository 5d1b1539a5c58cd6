import type { Instant } from '../time/Instant.ts'
import { crashPoint } from './crashPoint.ts'
import type { Engine } from './Engine.ts'
import type { PracticeWorld } from './PracticeWorld.ts'
import { settleInstant } from './settleInstant.ts'

export interface PracticeTick {
  /** Where the clock stands now. */
  at: Instant
  /** The next instant at which something happens. */
  nextAt: Instant | undefined
}

const minuteMs = 60_000

/**
 * Settles the present, moves the practice clock to the next instant at which something is due, or to `until`
 * when that comes first, and settles that. The clock stands on whole minutes, moves only forward and never past what is due.
 * `undefined` when another process drives the workspace.
 */
export function practiceTick(
  engine: Engine,
  world: PracticeWorld,
  workspaceId: string,
  until: Instant,
  signal?: AbortSignal,
): Promise<PracticeTick | undefined> {
  return engine.store.asDriver(workspaceId, async () => {
    await settleNow(engine, world, workspaceId, signal)
    if (!signal?.aborted) await moveClock(engine, world, workspaceId, until)
    const at = await settleNow(engine, world, workspaceId, signal)
    return { at, nextAt: await nextAt(engine, world, workspaceId, at) }
  })
}

async function settleNow(
  engine: Engine,
  world: PracticeWorld,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<Instant> {
  const workspace = await engine.store.loadWorkspace(workspaceId)
  if (workspace.mode !== 'practice')
    throw new Error(`Workspace "${workspaceId}" is live: its clock is the machine's.`)
  await settleInstant(engine, world, workspace, signal)
  return workspace.clockAt ?? 0
}

async function moveClock(
  { store }: Engine,
  world: PracticeWorld,
  workspaceId: string,
  until: Instant,
): Promise<void> {
  const { clockAt: from = 0 } = await store.loadWorkspace(workspaceId)
  const next = await nextInstant(store, world, workspaceId)
  const to = Math.min(wholeMinute(next ?? until), Math.floor(until / minuteMs) * minuteMs)
  if (to <= from) return
  crashPoint('clock.beforeMove')
  await store.moveClock(workspaceId, from, to)
  crashPoint('clock.afterMove')
}

async function nextAt(
  { store }: Engine,
  world: PracticeWorld,
  workspaceId: string,
  at: Instant,
): Promise<Instant | undefined> {
  const next = await nextInstant(store, world, workspaceId)
  return next === undefined ? undefined : Math.max(wholeMinute(next), at)
}

async function nextInstant(
  store: Engine['store'],
  world: PracticeWorld,
  workspaceId: string,
): Promise<Instant | undefined> {
  const [due, reaction] = await Promise.all([store.nextDueAt(workspaceId), world.nextAt(workspaceId)])
  return due === undefined || reaction === undefined ? (due ?? reaction) : Math.min(due, reaction)
}

const wholeMinute = (at: Instant): Instant => Math.ceil(at / minuteMs) * minuteMs

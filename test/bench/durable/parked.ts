import { setTimeout as pause } from 'node:timers/promises'
import type { Bell } from '@rekindle/runtime/engine'
import { inWorkspace, migrate } from '@rekindle/server/db'
import { customerIdOf } from '../../../server/src/ingest/customerIdOf.ts'
import { insertItems } from '../../../server/src/ingest/postItems.ts'
import { spreadOf } from '../measureRatio.ts'
import { defineStudy, type Finding } from '../Study.ts'
import { benchDatabase, cpuMsSoFar } from './benchServer.ts'
import { fillParked } from './fillParked.ts'
import { type Lags, lagsOf } from './lagsOf.ts'
import { fillRing, openRing, type Ring } from './openRing.ts'
import { workspaceId } from './playOn.ts'
import { hearingRing } from './ringFlow.ts'
import { startWorker } from './startWorker.ts'
import { visitsOnce } from './visitsOnce.ts'

const few = 10_000
/** The two worlds take turns, so that a machine that grows busy weighs on both. */
const rounds = 3
const events = 100
const idleMs = 5_000

/** What many people at rest cost those who move: with few parked, and with many. */
export const parked = defineStudy({
  name: 'parked',
  tells: `what many parked runs cost those who move, ÷ with ${few.toLocaleString('en')} parked`,
  sizes: {
    parked: { quick: 100_000, full: 1_000_000, of: 'runs at rest' },
    rate: { quick: 300, full: 1_000, of: 'timers due each second' },
    seconds: { quick: 4, full: 10, of: 'seconds of that a round' },
  },
  lasts: { quick: 'two minutes', full: 'five minutes' },
  run: measure,
})

interface Look {
  /** Of a worker and PostgreSQL together while nothing is due, as a share of one core. */
  idleShare: number
  /** From when a timer was due to the commit of what it led to. */
  lag: Lags
  /** From the commit of an event to the commit of the visit that it led to. */
  reaction: Lags
}

interface World {
  looks: Look[]
  look: () => Promise<Look>
  close: () => Promise<void>
}

async function* measure(size: {
  parked: number
  rate: number
  seconds: number
}): AsyncGenerator<Finding | string> {
  const worlds = { few: await openWorld(few, size), many: await openWorld(size.parked, size) }
  for (let round = 0; round < rounds; round++)
    for (const world of Object.values(worlds)) world.looks.push(await world.look())
  const both = (pick: (look: Look) => number) => [worlds.few.looks.map(pick), worlds.many.looks.map(pick)]
  const growth = (name: string, pick: (look: Look) => number, goal?: Finding['goal']): Finding => {
    const [before = [], after = []] = both(pick)
    const found = spreadOf(after.map((value, round) => value / (before[round] ?? Number.NaN)))
    return { name: `${name}, growth`, found, digits: 2, tells: 'many parked ÷ few', goal }
  }
  const values = function* (name: string, digits: number, tells: string, pick: (look: Look) => number) {
    for (const [i, list] of both(pick).entries())
      yield { name: `${name}, ${i === 0 ? 'few' : 'many'}`, found: spreadOf(list), digits, tells }
  }
  const mild = { atMost: 1.3 }
  yield growth('lag of timers, median', ({ lag }) => lag.median, mild)
  yield growth('lag of timers, p99', ({ lag }) => lag.p99)
  yield growth('event to visit, median', ({ reaction }) => reaction.median, mild)
  yield growth('event to visit, p99', ({ reaction }) => reaction.p99)
  yield growth('idle', ({ idleShare }) => idleShare)
  const p99 = spreadOf(worlds.many.looks.map(({ lag }) => lag.p99 / 1_000))
  yield {
    name: 'lag of timers, p99 ÷ 1 s',
    found: p99,
    digits: 2,
    tells: 'with many parked',
    goal: { atMost: 1 },
  }
  yield* values('lag of timers, median', 0, 'ms', ({ lag }) => lag.median)
  yield* values('lag of timers, p99', 0, 'ms', ({ lag }) => lag.p99)
  yield* values('event to visit, median', 0, 'ms', ({ reaction }) => reaction.median)
  yield* values('event to visit, p99', 0, 'ms', ({ reaction }) => reaction.p99)
  yield* values('idle', 1, '% of a core, worker and PostgreSQL', ({ idleShare }) => 100 * idleShare)
  for (const world of Object.values(worlds)) await world.close()
}

async function openWorld(
  count: number,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<World> {
  const { url, drop } = await benchDatabase()
  await migrate(url)
  const ring = openRing(url)
  // Waits end by the real clock, which the worker keeps: nobody's may be over before it begins.
  ring.clock.at = Date.now()
  await fillRing(ring, hearingRing, rate * seconds)
  await fillParked(ring.sql, count)
  return {
    looks: [],
    look: async () => {
      const worker = startWorker(ring)
      const found = {
        idleShare: await idle(),
        lag: await timerLag(ring, rate, seconds),
        reaction: await reaction(ring, worker.bell),
      }
      await worker.stop()
      if (ring.errors.length > 0) throw new Error(`The engine failed: ${String(ring.errors[0])}`)
      return found
    },
    close: async () => {
      await ring.database.close()
      await drop()
    },
  }
}

async function idle(): Promise<number> {
  await pause(1_000)
  const before = cpuMsSoFar()
  await pause(idleMs)
  return (cpuMsSoFar() - before) / idleMs
}

/** So many timers come due in each of the next seconds, evenly, each of another run. */
async function timerLag({ sql, ...ring }: Ring, rate: number, seconds: number): Promise<Lags> {
  const from = Date.now() + 1_500
  const due = await sql<{ runId: string; dueAt: number }[]>`
    update timers t
    set due_at = to_timestamp((${from}::double precision + n * ${1_000 / rate}::double precision) / 1000)
    from (
      select bucket, run_id, row_number() over (order by run_id) as n from entries
      where workspace_id = ${workspaceId}) e
    where t.workspace_id = ${workspaceId} and t.bucket = e.bucket and t.run_id = e.run_id
    returning t.run_id as "runId", t.due_at as "dueAt"`
  await pause(from - Date.now() + (seconds + 1) * 1_000)
  const visits = await visitsOnce({ sql, ...ring }, due.length, from)
  const committed = new Map(visits.map(({ runId, committedAt }) => [runId, committedAt]))
  return lagsOf(due.map(({ runId, dueAt }) => (committed.get(runId) ?? Number.NaN) - dueAt))
}

/** One event after the other, each into a quiet engine. */
async function reaction(ring: Ring, bell: Bell): Promise<Lags> {
  const { sql } = ring
  const from = Date.now()
  const posted: { customerId: string; at: number }[] = []
  for (let i = 0; i < events; i++) {
    const customerId = customerIdOf(workspaceId, { userId: `c${i}` })
    const at = Date.now()
    const item = { kind: 'track' as const, event: 'ping', messageId: `ping-${at}-${i}`, at, properties: {} }
    await inWorkspace(sql, workspaceId, (tx) => insertItems(tx, workspaceId, [{ customerId, item }], at))
    posted.push({ customerId, at: Date.now() })
    bell.ring()
    await pause(50)
  }
  const visits = await visitsOnce(ring, events, from)
  const committed = new Map(visits.map(({ customerId, committedAt }) => [customerId, committedAt]))
  return lagsOf(posted.map(({ customerId, at }) => (committed.get(customerId) ?? Number.NaN) - at))
}

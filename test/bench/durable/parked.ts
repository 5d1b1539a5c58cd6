import { setTimeout as pause } from 'node:timers/promises'
import { type Bell, runWorker } from '@rekindle/runtime/engine'
import { inWorkspace, migrate, type RawSql } from '@rekindle/server/db'
import { customerIdOf } from '../../../server/src/ingest/customerIdOf.ts'
import { insertItems } from '../../../server/src/ingest/postItems.ts'
import { benchDatabase, cpuMsSoFar } from './benchServer.ts'
import { fillParked } from './fillParked.ts'
import { fillRing, openRing, type Ring } from './openRing.ts'
import { workspaceId } from './playOn.ts'
import { hearingRing } from './ringFlow.ts'

const parkedSizes = (process.env.REKINDLE_BENCH_PARKED ?? '10000,1000000').split(',').map(Number)
const perSecond = Number(process.env.REKINDLE_BENCH_DUE ?? 1_000)
const seconds = 8
const events = 100
const idleMs = 5_000

export interface Parked {
  parked: number
  /** Of a worker and PostgreSQL together while nothing is due, as a share of one core. */
  idleShare: number
  /** From when a timer was due to the commit of what it led to. */
  timerLagMs: Lags
  /** From the commit of an event to the commit of the visit that it led to. */
  reactionMs: Lags
}

interface Lags {
  median: number
  p99: number
}

/** What many people at rest cost those who move: with few parked first, then with many. */
export async function* measureParked(): AsyncGenerator<Parked> {
  for (const parked of parkedSizes) {
    const { url, drop } = await benchDatabase()
    await migrate(url)
    const ring = openRing(url)
    // Waits end by the real clock, which the worker keeps: nobody's may be over before it begins.
    ring.clock.at = Date.now()
    await fillRing(ring, hearingRing, perSecond * seconds)
    await fillParked(ring.sql, parked)
    const worker = startWorker(ring)
    yield {
      parked,
      idleShare: await idle(),
      timerLagMs: await timerLag(ring.sql),
      reactionMs: await reaction(ring.sql, worker.bell),
    }
    await worker.stop()
    await ring.database.close()
    await drop()
  }
}

function startWorker(ring: Ring) {
  const stop = new AbortController()
  const listeners: (() => void)[] = []
  const bell: Bell = {
    ring: () => {
      for (const wake of listeners) wake()
    },
    listen: async (wake) => {
      listeners.push(wake)
      return async () => {}
    },
  }
  const engine = { ...ring.engine, clock: () => Date.now() }
  const ended = runWorker(engine, { bell, signal: stop.signal })
  return {
    bell,
    stop: async () => {
      stop.abort()
      await ended
    },
  }
}

async function idle(): Promise<number> {
  await pause(1_000)
  const before = cpuMsSoFar()
  await pause(idleMs)
  return (cpuMsSoFar() - before) / idleMs
}

/** A thousand timers come due in each of the next seconds, evenly. */
async function timerLag(sql: RawSql): Promise<Lags> {
  const from = Date.now() + 1_000
  const due = await sql<{ runId: string; visit: number; dueAt: number }[]>`
    update timers t
    set due_at = to_timestamp((${from}::double precision + n * ${1_000 / perSecond}::double precision) / 1000)
    from (
      select run_id, row_number() over (order by run_id) as n from entries where workspace_id = ${workspaceId}) e
    where t.workspace_id = ${workspaceId} and t.run_id = e.run_id
    returning t.run_id as "runId", t.visit, t.due_at as "dueAt"`
  await pause(from - Date.now() + (seconds + 1) * 1_000)
  const visits = await visitsOnce(sql, due.length, from)
  const committed = new Map(visits.map(({ runId, committedAt }) => [runId, committedAt]))
  return lagsOf(due.map(({ runId, dueAt }) => (committed.get(runId) ?? Number.NaN) - dueAt))
}

/** One event after the other, each into a quiet engine. */
async function reaction(sql: RawSql, bell: Bell): Promise<Lags> {
  const from = Date.now()
  const posted: { customerId: string; at: number }[] = []
  for (let i = 0; i < events; i++) {
    const customerId = customerIdOf(workspaceId, { userId: `c${i}` })
    const at = Date.now()
    const item = { kind: 'track' as const, event: 'ping', messageId: `ping-${i}`, at, properties: {} }
    await inWorkspace(sql, workspaceId, (tx) => insertItems(tx, workspaceId, [{ customerId, item }], at))
    posted.push({ customerId, at: Date.now() })
    bell.ring()
    await pause(50)
  }
  const visits = await visitsOnce(sql, events, from)
  const committed = new Map(visits.map(({ customerId, committedAt }) => [customerId, committedAt]))
  return lagsOf(posted.map(({ customerId, at }) => (committed.get(customerId) ?? Number.NaN) - at))
}

interface Arrival {
  runId: string
  customerId: string
  committedAt: number
}

/** The visits begun since then, as soon as there are so many; a minute is enough on any machine. */
async function visitsOnce(sql: RawSql, count: number, from: number): Promise<Arrival[]> {
  for (let tries = 0; ; tries++) {
    const visits = await sql<Arrival[]>`
      select run_id as "runId", customer_id as "customerId", pg_xact_commit_timestamp(xmin) as "committedAt"
      from visits
      where workspace_id = ${workspaceId} and arrived_at >= ${from} and left_at is null`
    if (visits.length >= count) return visits
    if (tries === 60) throw new Error(`Of ${count} visits ${visits.length} have begun.`)
    await pause(1_000)
  }
}

function lagsOf(ms: number[]): Lags {
  const sorted = ms.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return { median: at(0.5), p99: at(0.99) }
}

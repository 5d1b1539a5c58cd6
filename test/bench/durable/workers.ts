import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createBell, migrate, type RawSql } from '@rekindle/server/db'
import { spreadOf } from '../measureRatio.ts'
import { defineStudy, type Finding } from '../Study.ts'
import { benchDatabase, cpuMsOf, serverCpuMs } from './benchServer.ts'
import { type MachineLoad, watchMachine } from './machineLoad.ts'
import { fillRing, openRing, type Ring } from './openRing.ts'
import { workspaceId } from './playOn.ts'
import { stepRing } from './ringFlow.ts'
import { startWorkerProcess, type WorkerProcess } from './workerProcess.ts'

const stepsARun = 2

/** Whether more worker processes do more, and what was full when they don't. */
export const workers = defineStudy({
  name: 'workers',
  tells: 'durable steps/s (wake, split, send, next wait) of several processes of `rekindle work` ÷ of one',
  sizes: {
    workers: { quick: 3, full: 4, of: 'processes at most' },
    runs: { quick: 2_000, full: 20_000, of: 'runs due at once' },
    rounds: { quick: 3, full: 5, of: 'rounds of each number, in turn' },
  },
  lasts: { quick: 'two minutes', full: 'about eight minutes' },
  run: measure,
})

interface Round extends MachineLoad {
  rate: number
  /** Cores used by workers and by PostgreSQL. */
  node: number
  postgres: number
}

async function* measure(size: {
  workers: number
  runs: number
  rounds: number
}): AsyncGenerator<Finding | string> {
  const { url, drop } = await benchDatabase()
  await migrate(url)
  const ring = openRing(url)
  // The workers keep the real clock.
  ring.clock.at = Date.now()
  await fillRing(ring, stepRing, size.runs)
  await ring.sql`vacuum analyze`
  const dir = mkdtempSync(join(tmpdir(), 'rekindle-bench-workers-'))
  const open: WorkerProcess[] = []
  const measured: Round[][] = Array.from({ length: size.workers }, () => [])
  try {
    for (let i = 0; i < size.workers; i++) open.push(await startWorkerProcess(url, dir))
    for (let round = 0; round <= size.rounds; round++) {
      for (const [i, rounds] of measured.entries()) {
        for (const worker of open.slice(0, i + 1)) worker.go()
        await holdAtRest(ring.sql, open.slice(i + 1))
        const found = await playRound(ring, open.slice(0, i + 1), size.runs)
        // The first round warms the processes up.
        if (round > 0) rounds.push(found)
      }
    }
  } finally {
    await Promise.all(open.map((worker) => worker.end()))
    rmSync(dir, { recursive: true, force: true })
  }
  const [one = []] = measured
  for (const [i, rounds] of measured.entries()) {
    if (i === 0) continue
    const found = spreadOf(rounds.map(({ rate }, round) => rate / (one[round]?.rate ?? Number.NaN)))
    yield { name: `${i + 1} workers ÷ 1`, found, digits: 2, tells: `as rates; ${fullOf(rounds)}` }
  }
  yield {
    name: '1 worker',
    found: spreadOf(one.map(({ rate }) => rate)),
    digits: 0,
    tells: `steps/s; ${fullOf(one)}`,
  }
  await ring.database.close()
  await drop()
}

/** All are due at once; it is over when all rest in their next wait. */
async function playRound({ sql }: Ring, working: readonly WorkerProcess[], runs: number): Promise<Round> {
  const cpuOfNode = () => working.reduce((sum, { pid }) => sum + cpuMsOf(pid), 0)
  await sql`update timers set due_at = ${Date.now()} where workspace_id = ${workspaceId}`
  const before = { node: cpuOfNode(), postgres: serverCpuMs() }
  const loadOf = watchMachine()
  const from = performance.now()
  createBell(sql).ring()
  while (await isUnderWay(sql)) await pause(50)
  const ms = performance.now() - from
  // Whoever is to stand still next must not do so in the middle of something.
  const found = {
    rate: (runs * stepsARun * 1_000) / ms,
    node: (cpuOfNode() - before.node) / ms,
    postgres: (serverCpuMs() - before.postgres) / ms,
    ...loadOf(),
  }
  await pause(500)
  return found
}

/** Stands workers still outside of transactions: inside, one would keep its lanes from the others until its session is ended. */
async function holdAtRest(sql: RawSql, resting: readonly WorkerProcess[]): Promise<void> {
  for (;;) {
    for (const worker of resting) worker.hold()
    await pause(100)
    const [inside] = await sql`
      select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%' limit 1`
    if (!inside) return
    for (const worker of resting) worker.go()
    await pause(50)
  }
}

async function isUnderWay(sql: RawSql): Promise<boolean> {
  const mine = sql`workspace_id = ${workspaceId}`
  const [row] = await sql<{ open: boolean }[]>`
    select exists (select from timers where ${mine} and due_at <= ${Date.now()})
      or exists (select from inbox where ${mine}) or exists (select from claims where ${mine})
      or exists (select from messages where ${mine} and (state in ('queued', 'held', 'claimed')) is true) as open`
  return row?.open ?? false
}

/** What was used, and which of it was used up. */
function fullOf(rounds: readonly Round[]): string {
  const median = (of: keyof Round) => spreadOf(rounds.map((round) => round[of])).median
  const [node, postgres, cores, disk] = [median('node'), median('postgres'), median('cores'), median('disk')]
  const full = [
    ...(cores > 0.9 ? [`all ${availableParallelism()} cores`] : []),
    ...(disk > 0.9 ? ['the disk'] : []),
  ]
  const used = `Node ${node.toFixed(2)} and PostgreSQL ${postgres.toFixed(2)} cores, all cores ${percent(cores)}, disk ${percent(disk)}`
  return `${used}; full: ${full.join(' and ') || 'nothing'}`
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

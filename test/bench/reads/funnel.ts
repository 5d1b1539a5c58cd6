import { ensureWorkspace, inWorkspace, migrate, type RawSql } from '@rekindle/server/db'
import { v7 } from 'uuid'
import { loadSeries } from '../../../server/src/queries/stats/loadSeries.ts'
import { loadVersionStats } from '../../../server/src/queries/stats/loadVersionStats.ts'
import { benchDatabase } from '../durable/benchServer.ts'
import { brand, openRing, start } from '../durable/openRing.ts'
import { workspaceId } from '../durable/playOn.ts'
import { spreadOf } from '../measureRatio.ts'
import { defineStudy, type Finding } from '../Study.ts'
import { fillHours } from './fillHours.ts'

const dayMs = 86_400_000
const rounds = 5
const readsARound = 3
const old = v7()
const young = v7()

/** The numbers of a version and its chart by day, of its whole life, as the API reads them. */
export const funnel = defineStudy({
  name: 'funnel',
  tells: 'the funnel of a version and its chart by day after a long life ÷ after one day',
  sizes: {
    nodes: { quick: 10, full: 50, of: 'nodes, every hour and bucket filled' },
    days: { quick: 90, full: 90, of: 'days of that' },
  },
  lasts: { quick: 'half a minute', full: 'about three minutes' },
  run: measure,
})

async function* measure(size: { nodes: number; days: number }): AsyncGenerator<Finding | string> {
  const { nodes, days } = size
  const { url, drop } = await benchDatabase()
  await migrate(url)
  const { database, sql } = openRing(url)
  await ensureWorkspace(sql, { ...brand, id: workspaceId }, start)
  // Close to the end of an hour, with as many buckets not added up yet as there ever are.
  const now = Date.now() - (Date.now() % dayMs) - 60_000
  await fillHours(sql, { versionId: old, now, days, nodes })
  await fillHours(sql, { versionId: young, now, days: 1, nodes })
  await sql`vacuum analyze`
  const whole = { versionId: old, from: now - (now % dayMs) - (days - 1) * dayMs, now, nodes }
  const oneDay = { ...whole, versionId: young, from: now - dayMs }
  const parts = { 'numbers and chart': [readNumbers, readChart], numbers: [readNumbers], chart: [readChart] }
  for (const [name, reads] of Object.entries(parts)) {
    const took: [number[], number[]] = [[], []]
    for (let round = 0; round <= rounds; round++) {
      const sums = [0, 0]
      for (let i = 0; i < readsARound; i++) {
        for (const [side, about] of [whole, oneDay].entries()) {
          const began = performance.now()
          for (const read of reads) await read(sql, about)
          sums[side] = (sums[side] ?? 0) + performance.now() - began
        }
      }
      // The first round warms the machine up.
      if (round > 0) for (const side of [0, 1] as const) took[side].push((sums[side] ?? 0) / readsARound)
    }
    const [long, short] = took
    const found = spreadOf(long.map((ms, round) => ms / (short[round] ?? Number.NaN)))
    const isAll = reads.length > 1
    yield {
      name,
      found,
      digits: 2,
      tells: `${days} days ÷ one day`,
      goal: isAll ? { atMost: 1.5 } : undefined,
    }
    if (!isAll) continue
    yield { name: `${name}, ${days} days`, found: spreadOf(long), digits: 0, tells: 'ms' }
    yield { name: `${name}, one day`, found: spreadOf(short), digits: 0, tells: 'ms' }
  }
  await database.close()
  await drop()
}

interface About {
  versionId: string
  from: number
  now: number
  nodes: number
}

const idsOf = (nodes: number) => Array.from({ length: nodes }, (_, i) => `n_${i + 1}`)

async function readNumbers(sql: RawSql, { versionId, nodes }: About): Promise<void> {
  const ids = idsOf(nodes)
  const stats = await inWorkspace(sql, workspaceId, (tx) => loadVersionStats(tx, workspaceId, versionId, ids))
  if (ids.some((id) => stats.nodes[id]?.entered !== stats.nodes[id]?.ports.done))
    throw new Error('Not everybody who came has left.')
}

async function readChart(sql: RawSql, { versionId, from, now, nodes }: About): Promise<void> {
  const about = { workspaceId, versionId, zone: 'UTC', by: 'day' as const, from, to: now + 1 }
  const lines = await inWorkspace(sql, workspaceId, (tx) => loadSeries(tx, about))
  if (lines.length !== 2 * nodes) throw new Error(`The chart has ${lines.length} lines of ${2 * nodes}.`)
}

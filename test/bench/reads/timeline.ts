import { ensureWorkspace, inWorkspace, migrate, type RawSql } from '@rekindle/server/db'
import { loadCustomerDetail } from '../../../server/src/queries/stats/loadCustomerDetail.ts'
import { loadStory } from '../../../server/src/queries/stats/loadStory.ts'
import { benchDatabase } from '../durable/benchServer.ts'
import { brand, openRing, publish, start } from '../durable/openRing.ts'
import { workspaceId } from '../durable/playOn.ts'
import { messageRing } from '../durable/ringFlow.ts'
import { spreadOf } from '../measureRatio.ts'
import { defineStudy, type Finding } from '../Study.ts'
import { fillVisits, type Told } from './fillVisits.ts'

const few = 10_000
const rounds = 5
const readsARound = 20

/** A customer's page with the whole story of each run, as the API reads them, among few visits and among many. */
export const timeline = defineStudy({
  name: 'timeline',
  tells: `a customer's whole story (5 runs, 1,000 visits) among many visits ÷ among ${few.toLocaleString('en')}`,
  sizes: { visits: { quick: 200_000, full: 10_000_000, of: 'visits in the table, in twelve months' } },
  lasts: { quick: 'a minute', full: 'about eight minutes' },
  run: ({ visits }) => measure(visits),
})

async function* measure(visits: number): AsyncGenerator<Finding | string> {
  const worlds = [await openWorld(few), await openWorld(visits)] as const
  const took: [number[], number[]] = [[], []]
  const slowest: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const sums = [0, 0]
    for (let i = 0; i < readsARound; i++) {
      for (const [side, { sql, told }] of worlds.entries()) {
        const began = performance.now()
        await read(sql, told[i % told.length] as Told)
        const ms = performance.now() - began
        sums[side] = (sums[side] ?? 0) + ms
        if (round > 0 && side === 1) slowest.push(ms)
      }
    }
    // The first round warms the machine up.
    if (round > 0) for (const side of [0, 1] as const) took[side].push((sums[side] ?? 0) / readsARound)
  }
  const [before, after] = took
  yield {
    name: 'growth',
    found: spreadOf(after.map((ms, round) => ms / (before[round] ?? Number.NaN))),
    digits: 2,
    tells: `among ${visits.toLocaleString('en')} visits ÷ among ${few.toLocaleString('en')}`,
    goal: { atMost: 1.5 },
  }
  const share = spreadOf(after.map((ms) => ms / 50))
  yield { name: 'of 50 ms', found: share, digits: 2, tells: 'a read ÷ 50 ms', goal: { atMost: 1 } }
  yield { name: 'among few', found: spreadOf(before), digits: 1, tells: 'ms a read' }
  yield { name: 'among many', found: spreadOf(after), digits: 1, tells: 'ms a read' }
  yield { name: 'single reads among many', found: spreadOf(slowest), digits: 1, tells: 'ms' }
  for (const world of worlds) await world.close()
}

async function openWorld(visits: number) {
  const { url, drop } = await benchDatabase()
  await migrate(url)
  const { database, sql } = openRing(url)
  await ensureWorkspace(sql, { ...brand, id: workspaceId }, start)
  await publish(sql, messageRing)
  const told = await fillVisits(sql, visits)
  return {
    sql,
    told,
    close: async () => {
      await database.close()
      await drop()
    },
  }
}

async function read(sql: RawSql, { customerId, runs }: Told): Promise<void> {
  const steps = await inWorkspace(sql, workspaceId, async (tx) => {
    const detail = await loadCustomerDetail(tx, workspaceId, customerId)
    const stories = []
    for (const { run } of detail?.runs ?? []) stories.push(await loadStory(tx, workspaceId, run))
    return stories.reduce((sum, story) => sum + (story?.steps.length ?? 0), 0)
  })
  const all = 200 * runs.length
  if (steps !== all) throw new Error(`The story has ${steps} visits of ${all}.`)
}

import { batchSize } from '@rekindle/runtime/engine'
import { migrate } from '@rekindle/server/db'
import { spreadOf } from '../measureRatio.ts'
import { defineStudy, type Finding } from '../Study.ts'
import { benchDatabase } from './benchServer.ts'
import { fillRing, openRing, type Ring } from './openRing.ts'
import { playOn } from './playOn.ts'
import { timerRing } from './ringFlow.ts'

const rounds = 5
const dayMs = 86_400_000
/** Runs due at once, and for how many transactions of that kind a round lasts. */
const sizes = [
  { due: 1, turns: 40 },
  { due: 20, turns: 12 },
  { due: 100, turns: 6 },
  { due: 500, turns: 3 },
]

/** Steps per second by how much is due when a lane looks, in turn, five times: what a commit costs and many share. */
export const laneFill = defineStudy({
  name: 'lane-fill',
  tells: 'steps/s by how many runs are due when a lane looks',
  sizes: {},
  lasts: { quick: 'a minute', full: 'the same' },
  run: measure,
})

async function* measure(): AsyncGenerator<Finding | string> {
  const rings = await Promise.all(sizes.map(async (size) => ({ ...size, ring: await ringOf(size.due) })))
  const rates = new Map<number, number[]>(sizes.map(({ due }) => [due, []]))
  const transactions = new Map<number, number>(sizes.map(({ due }) => [due, 0]))
  for (let round = 0; round <= rounds; round++) {
    for (const { ring, due, turns } of rings) {
      const startedAt = performance.now()
      for (let turn = 0; turn < turns; turn++) {
        ring.clock.at += dayMs
        transactions.set(due, (transactions.get(due) ?? 0) + (await playOn(ring)))
      }
      // The first round warms caches and prepared statements up.
      if (round > 0) rates.get(due)?.push((turns * due * 1000) / (performance.now() - startedAt))
    }
  }
  for (const { ring } of rings) await ring.database.close()
  const most = rates.get(500) ?? []
  for (const { due, turns } of sizes) {
    const own = rates.get(due) ?? []
    const fill = (due * turns * (rounds + 1)) / (transactions.get(due) ?? 0) / batchSize
    const share = spreadOf(own.map((rate, round) => rate / (most[round] ?? Number.NaN)))
    yield { name: `${due} due ÷ 500`, found: share, digits: 2, tells: 'as rates' }
    yield {
      name: `${due} due`,
      found: spreadOf(own),
      digits: 0,
      tells: `steps/s; batches ${(fill * 100).toFixed(1)} % full`,
    }
  }
}

async function ringOf(customers: number): Promise<Ring> {
  const { url } = await benchDatabase()
  await migrate(url)
  const ring = openRing(url)
  await fillRing(ring, timerRing, customers)
  return ring
}

import { batchSize } from '@rekindle/runtime/engine'
import { migrate } from '@rekindle/server/db'
import { type Ratio, spreadOf } from '../measureRatio.ts'
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

export interface LaneFill {
  due: number
  stepsPerSecond: Ratio
  /** Steps of a transaction ÷ those it may do. */
  fill: number
}

/** Steps per second by how much is due when a lane looks, in turn, five times: what a commit costs and many share. */
export async function measureLaneFill(): Promise<LaneFill[]> {
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
  return sizes.map(({ due, turns }) => ({
    due,
    stepsPerSecond: spreadOf(rates.get(due) ?? []),
    fill: (due * turns * (rounds + 1)) / (transactions.get(due) ?? 0) / batchSize,
  }))
}

async function ringOf(customers: number): Promise<Ring> {
  const { url } = await benchDatabase()
  await migrate(url)
  const ring = openRing(url)
  await fillRing(ring, timerRing, customers)
  return ring
}

import { type Measured, type Ratio, spreadOf } from '../measureRatio.ts'
import { advanceBuckets, openAudience, sweepAll } from './audience.ts'
import { writeBareEnrolment } from './bareEnrolment.ts'
import { benchDatabase } from './benchServer.ts'
import type { Spent } from './spentBy.ts'

/** Customers of the audience; fewer for a look while working. */
const size = Number(process.env.REKINDLE_BENCH_AUDIENCE ?? 100_000)
const rounds = 5

export interface Enrolment {
  size: number
  /** Rows per second of the lanes, and of sweep and lanes together, ÷ those of bare SQL. */
  lanes: Measured
  whole: Measured
  /** Customers per second. */
  sweepRate: Ratio
  laneRate: Ratio
  bareRate: Ratio
}

/**
 * An audience comes in: a sweep asks everybody, then the lanes begin the runs. Beside it, in turn, the same rows
 * (ledger, run, first visits, first timer, counters) by bare batched SQL. Each round has two copies of one database.
 */
export async function measureEnrolment(): Promise<Enrolment> {
  const template = await benchDatabase()
  await openAudience(template.url, size)
  const measured: { sweep: Spent; lanes: Spent; bare: Spent }[] = []
  for (let round = 0; round <= rounds; round++) {
    const own = await benchDatabase(template.name)
    const bare = await benchDatabase(template.name)
    const found = {
      sweep: await sweepAll(own.url),
      lanes: await advanceBuckets(own.url, size),
      bare: await writeBareEnrolment(bare.url),
    }
    // The first round warms the machine up.
    if (round > 0) measured.push(found)
    await own.drop()
    await bare.drop()
  }
  await template.drop()
  const ratio = (of: keyof Spent, whole: boolean) =>
    spreadOf(measured.map(({ bare, sweep, lanes }) => bare[of] / (lanes[of] + (whole ? sweep[of] : 0))))
  const rate = (pick: (one: (typeof measured)[number]) => Spent) =>
    spreadOf(measured.map((one) => (size * 1_000) / pick(one).ms))
  return {
    size,
    lanes: { wall: ratio('ms', false), cpu: ratio('cpuMs', false) },
    whole: { wall: ratio('ms', true), cpu: ratio('cpuMs', true) },
    sweepRate: rate(({ sweep }) => sweep),
    laneRate: rate(({ lanes }) => lanes),
    bareRate: rate(({ bare }) => bare),
  }
}

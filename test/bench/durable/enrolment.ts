import { type Measured, type Ratio, spreadOf } from '../measureRatio.ts'
import { advanceBuckets, openAudience, sweepAll } from './audience.ts'
import { writeBareEnrolment } from './bareEnrolment.ts'
import { benchDatabase } from './benchServer.ts'
import type { Spent } from './spentBy.ts'

/** Customers of the audience; fewer for a look while working. */
const size = Number(process.env.REKINDLE_BENCH_AUDIENCE ?? 100_000)
const rounds = 5
/** Lanes that a worker is at at once, and connections of the base. */
const atOnce = 2

export interface Enrolment {
  size: number
  /** Rows per second of the sweep, of the lanes, and of both together, ÷ those of bare SQL on as many connections. */
  sweep: Measured
  lanes: Measured
  whole: Measured
  /** Both ÷ bare SQL on one connection. */
  single: Measured
  /** Customers per second. */
  sweepRate: Ratio
  laneRate: Ratio
  bareRate: Ratio
}

/**
 * An audience comes in: a sweep asks everybody, then the lanes begin the runs. Beside it, in turn, the same rows
 * (ledger, run, first visits, first timer, counters) by bare batched SQL, on as many connections as there are lanes at once, and on
 * one. Each round has three copies of one database.
 */
export async function measureEnrolment(): Promise<Enrolment> {
  const template = await benchDatabase()
  await openAudience(template.url, size)
  const measured: { sweep: Spent; lanes: Spent; bare: Spent; single: Spent }[] = []
  for (let round = 0; round <= rounds; round++) {
    const own = await benchDatabase(template.name)
    const bare = await benchDatabase(template.name)
    const single = await benchDatabase(template.name)
    const found = {
      sweep: await sweepAll(own.url),
      lanes: await advanceBuckets(own.url, size, atOnce),
      bare: await writeBareEnrolment(bare.url, atOnce),
      single: await writeBareEnrolment(single.url, 1),
    }
    // The first round warms the machine up.
    if (round > 0) measured.push(found)
    await own.drop()
    await bare.drop()
    await single.drop()
  }
  await template.drop()
  type Act = keyof (typeof measured)[number]
  const ratio = (base: Act, ...acts: Act[]): Measured => {
    const of = (unit: keyof Spent) =>
      spreadOf(measured.map((one) => one[base][unit] / acts.reduce((sum, act) => sum + one[act][unit], 0)))
    return { wall: of('ms'), cpu: of('cpuMs') }
  }
  const rate = (pick: (one: (typeof measured)[number]) => Spent) =>
    spreadOf(measured.map((one) => (size * 1_000) / pick(one).ms))
  return {
    size,
    sweep: ratio('bare', 'sweep'),
    lanes: ratio('bare', 'lanes'),
    whole: ratio('bare', 'sweep', 'lanes'),
    single: ratio('single', 'sweep', 'lanes'),
    sweepRate: rate(({ sweep }) => sweep),
    laneRate: rate(({ lanes }) => lanes),
    bareRate: rate(({ bare }) => bare),
  }
}

import { type Ratio, spreadOf } from '../measureRatio.ts'
import { advanceBuckets, openAudience, sweepAll } from './audience.ts'
import { writeBareEnrolment } from './bareEnrolment.ts'
import { benchDatabase } from './benchServer.ts'

/** Customers of the audience; fewer for a look while working. */
const size = Number(process.env.REKINDLE_BENCH_AUDIENCE ?? 100_000)
const rounds = 3

export interface Enrolment {
  size: number
  /** Rows per second of the lanes, and of sweep and lanes together, ÷ those of bare SQL. */
  lanes: Ratio
  whole: Ratio
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
  const seconds: { sweep: number; lanes: number; bare: number }[] = []
  for (let round = 0; round <= rounds; round++) {
    const own = await benchDatabase(template.name)
    const bare = await benchDatabase(template.name)
    const found = {
      sweep: await timed(() => sweepAll(own.url)),
      lanes: await timed(() => advanceBuckets(own.url, size)),
      bare: await timed(() => writeBareEnrolment(bare.url)),
    }
    // The first round warms the machine up.
    if (round > 0) seconds.push(found)
    await own.drop()
    await bare.drop()
  }
  await template.drop()
  const rate = (pick: (one: (typeof seconds)[number]) => number) =>
    spreadOf(seconds.map((one) => size / pick(one)))
  return {
    size,
    lanes: spreadOf(seconds.map(({ bare, lanes }) => bare / lanes)),
    whole: spreadOf(seconds.map(({ bare, sweep, lanes }) => bare / (sweep + lanes))),
    sweepRate: rate(({ sweep }) => sweep),
    laneRate: rate(({ lanes }) => lanes),
    bareRate: rate(({ bare }) => bare),
  }
}

/** Seconds of what the function says it did, without opening and closing. */
const timed = async (act: () => Promise<number>): Promise<number> => (await act()) / 1_000

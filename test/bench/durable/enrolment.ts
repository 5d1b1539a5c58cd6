import { type Measured, type Ratio, spreadOf } from '../measureRatio.ts'
import { defineStudy, type Finding } from '../Study.ts'
import { advanceBuckets, openAudience, sweepAll } from './audience.ts'
import { writeBareEnrolment } from './bareEnrolment.ts'
import { benchDatabase } from './benchServer.ts'
import type { Spent } from './spentBy.ts'

const rounds = 5
/** Lanes that a worker is at at once, and connections of the base. */
const atOnce = 3

/**
 * An audience comes in: a sweep asks everybody, then the lanes begin the runs. Beside it, in turn, the same rows
 * (ledger, run, first visits, first timer, counters) by bare batched SQL, on as many connections as there are lanes at once, and on
 * one. Each round has three copies of one database.
 */
export const enrolment = defineStudy({
  name: 'enrolment',
  tells: 'an audience comes in, by sweep and lanes, ÷ the same rows by bare batched SQL',
  sizes: { audience: { quick: 5_000, full: 100_000, of: 'customers of the audience' } },
  lasts: { quick: 'a minute', full: 'about ten minutes' },
  run: ({ audience }) => measure(audience),
})

async function* measure(size: number): AsyncGenerator<Finding | string> {
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
  const line = (name: string, found: Ratio, digits: number, tells: string): Finding => ({
    name,
    found,
    digits,
    tells,
  })
  const both = function* (name: string, { wall, cpu }: Measured, tells: string, goal?: Finding['goal']) {
    yield { ...line(name, wall, 2, tells), goal }
    if (cpu) yield line(`${name}, by cpu`, cpu, 2, 'the same in processor time')
  }
  yield* both(
    'sweep',
    ratio('bare', 'sweep'),
    'asking ÷ the rows of the lanes by bare batched SQL on as many connections, as rates',
  )
  yield* both('lanes', ratio('bare', 'lanes'), 'three lanes at once ÷ the same')
  yield* both('sweep and lanes', ratio('bare', 'sweep', 'lanes'), 'both together ÷ the same', {
    atLeast: 0.5,
  })
  yield* both(
    '÷ one connection',
    ratio('single', 'sweep', 'lanes'),
    'both together ÷ bare SQL on one connection',
  )
  const swept = rate(({ sweep }) => sweep)
  yield line('sweep, customers/s', swept, 0, 'asked in')
  const came = rate(({ lanes }) => lanes)
  yield line('lanes, customers/s', came, 0, 'come in')
  const written = rate(({ bare }) => bare)
  yield line('bare, customers/s', written, 0, 'written')
}

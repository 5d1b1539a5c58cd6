import type { Bench } from './Bench.ts'
import { benches } from './benches.ts'
import { runCanvas } from './canvas/runCanvas.ts'
import { stopBenchServer } from './durable/benchServer.ts'
import { measureEnrolment } from './durable/enrolment.ts'
import { measureLaneFill } from './durable/laneFill.ts'
import { measureParked } from './durable/parked.ts'
import { type Measured, measureRatio, type Ratio } from './measureRatio.ts'

const roundMs = Number(process.env.REKINDLE_BENCH_MS ?? 400)
const laneFill = 'lane-fill'
const enrolment = 'enrolment'
/** Takes minutes: runs only when it is named. */
const parked = 'parked'
/** Opens a browser and takes a minute: likewise. */
const canvas = 'canvas'

/** Measures all benches, or those named on the command line. Ratios can be compared between machines, steps/s can't. */
async function main(names: string[]): Promise<number> {
  const known = [...benches.map((bench) => bench.name), laneFill, enrolment, parked, canvas]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    console.error(`There is no bench "${unknown}". Use any of: ${known.join(', ')}.`)
    return 2
  }
  const isAsked = (name: string) => names.length === 0 || names.includes(name)
  const asked = benches.filter(({ name }) => isAsked(name))
  if (asked.length > 0) console.log('bench                         min   median      max')
  let code = 0
  for (const bench of asked) if (!(await runBench(bench))) code = 1
  if (isAsked(laneFill)) await runLaneFill()
  if (names.includes(parked)) await runParked()
  if (names.includes(canvas)) await runCanvas()
  if (isAsked(enrolment)) await runEnrolment()
  return code
}

async function runBench(bench: Bench): Promise<boolean> {
  const { wall: ratio, cpu, cpuRate } = await measureRatio(bench, roundMs)
  const tooSlow = bench.atMost !== undefined && ratio.median > bench.atMost
  const bound = bench.atMost === undefined ? '' : ` (at most ${bench.atMost}${tooSlow ? ': TOO SLOW' : ''})`
  console.log(`${bench.name.padEnd(26)} ${format(ratio, 2)}   ${bench.tells}${bound}`)
  if (cpu) console.log(`${`${bench.name}, by cpu`.padEnd(26)} ${format(cpu, 2)}   the same in processor time`)
  if (cpuRate)
    console.log(`${`${bench.name}, rate`.padEnd(26)} ${format(cpuRate, 0)}   a second of processor time`)
  return !tooSlow
}

async function runLaneFill(): Promise<void> {
  console.log('\nsteps/s by due runs           min   median      max   fill of a batch')
  for (const { due, stepsPerSecond, fill } of await measureLaneFill())
    console.log(`${`${due} a lane`.padEnd(26)} ${format(stepsPerSecond, 0)}   ${(fill * 100).toFixed(1)} %`)
}

async function runEnrolment(): Promise<void> {
  const { size, sweep, lanes, whole, single, sweepRate, laneRate, bareRate } = await measureEnrolment()
  console.log(`\nenrolment of ${size}            min   median      max`)
  const line = (name: string, ratio: Ratio, digits: number, tells: string) =>
    console.log(`${name.padEnd(26)} ${format(ratio, digits)}   ${tells}`)
  const both = (name: string, { wall, cpu }: Measured, tells: string) => {
    line(name, wall, 2, tells)
    if (cpu) line(`${name}, by cpu`, cpu, 2, 'the same in processor time')
  }
  both('sweep', sweep, 'asking ÷ the rows of the lanes by bare batched SQL on two connections, as rates')
  both('lanes', lanes, 'two lanes at once ÷ the same')
  both('sweep and lanes', whole, 'both together ÷ the same')
  both('÷ one connection', single, 'both together ÷ bare SQL on one connection')
  line('sweep, customers/s', sweepRate, 0, 'asked in')
  line('lanes, customers/s', laneRate, 0, 'come in')
  line('bare, customers/s', bareRate, 0, 'written')
}

async function runParked(): Promise<void> {
  console.log('\nparked runs    idle, of a core   timer lag, median and p99   event to visit, median and p99')
  for await (const { parked: count, idleShare, timerLagMs, reactionMs } of measureParked()) {
    const lag = [timerLagMs, reactionMs].map(
      ({ median, p99 }) => `${median.toFixed(0)} ms, ${p99.toFixed(0)} ms`,
    )
    console.log(
      `${String(count).padEnd(14)} ${`${(100 * idleShare).toFixed(1)} %`.padEnd(16)}  ${lag.join('   ')}`,
    )
  }
}

const format = ({ min, median, max }: Ratio, digits: number): string =>
  [min, median, max].map((value) => value.toFixed(digits).padStart(6)).join('   ')

try {
  process.exitCode = await main(process.argv.slice(2))
} finally {
  await stopBenchServer()
}

import { parseArgs } from 'node:util'
import type { Bench } from './Bench.ts'
import { benches } from './benches.ts'
import { runCanvas } from './canvas/runCanvas.ts'
import { stopBenchServer } from './durable/benchServer.ts'
import { measureRatio } from './measureRatio.ts'
import { formatRatio, runStudy } from './runStudy.ts'
import type { Study } from './Study.ts'
import { studies } from './studies.ts'

/** Opens a browser, and has a table of its own. */
const canvas = 'canvas'
const roundMs = Number(process.env.REKINDLE_BENCH_MS ?? 400)

/**
 * Measures all ratios, or what is named on the command line. Ratios can be compared between machines, steps/s can't.
 * Answers the exit code: 1 where a goal was missed.
 */
async function main(args: string[]): Promise<number> {
  const { names, values } = readArgs(args)
  if (values.help) {
    console.log(help())
    return 0
  }
  const known = [...[...benches, ...studies].map(({ name }) => name), canvas]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    console.error(`There is no bench "${unknown}".\n${help()}`)
    return 2
  }
  const asked = benches.filter(({ name }) => names.length === 0 || names.includes(name))
  if (asked.length > 0) console.log(`bench                            min    median       max`)
  let code = 0
  for (const bench of asked) if (!(await runBench(bench))) code = 1
  for (const study of studies.filter(({ name }) => names.includes(name)))
    if (!(await runStudy(study, sizeOf(study, values)))) code = 1
  if (names.includes(canvas)) await runCanvas()
  return code
}

type Values = Record<string, string | boolean | undefined>

function readArgs(args: string[]): { names: string[]; values: Values } {
  const sizes = studies.flatMap(({ sizes }) => Object.keys(sizes))
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      full: { type: 'boolean' },
      help: { type: 'boolean' },
      ...Object.fromEntries(sizes.map((name) => [name, { type: 'string' as const }])),
    },
  })
  return { names: positionals, values: values as Values }
}

function sizeOf({ sizes }: Study, values: Values): Record<string, number> {
  return Object.fromEntries(
    Object.entries(sizes).map(([name, { quick, full }]) => {
      const given = values[name]
      const size = given === undefined ? (values.full ? full : quick) : Number(given)
      if (!(size > 0)) throw new Error(`--${name} wants a number above 0, not "${String(given)}".`)
      return [name, size]
    }),
  )
}

function help(): string {
  const ratios = benches.map(({ name, tells }) => `  ${name.padEnd(18)} ${tells}`)
  const named = studies.flatMap(({ name, tells, sizes, lasts }) => [
    `  ${name.padEnd(18)} ${tells}`,
    `${''.padEnd(21)}quick ${lasts.quick}, full ${lasts.full}`,
    ...Object.entries(sizes).map(
      ([size, { quick, full, of }]) =>
        `${''.padEnd(21)}--${size} N  ${of}: ${quick.toLocaleString('en')}, in full ${full.toLocaleString('en')}`,
    ),
  ])
  return `npm run bench -- [NAME …] [--full] [sizes]

Without a name, these ratios, a few minutes in all:
${ratios.join('\n')}

Only when named, small for a look, or with --full as large as the goals say (durations are of two idle cores):
${named.join('\n')}
  ${canvas.padEnd(18)} frames, typing and opening of drawings of 50, 500 and 2,000 nodes, in a browser
${''.padEnd(21)}about three minutes`
}

async function runBench(bench: Bench): Promise<boolean> {
  const { wall: ratio, cpu, cpuRate } = await measureRatio(bench, roundMs)
  const tooSlow = bench.atMost !== undefined && ratio.median > bench.atMost
  const bound = bench.atMost === undefined ? '' : ` (at most ${bench.atMost}${tooSlow ? ': TOO SLOW' : ''})`
  const line = (name: string, value: typeof ratio, digits: number, tells: string) =>
    console.log(`${name.padEnd(26)} ${formatRatio(value, digits).join(' ')}   ${tells}`)
  line(bench.name, ratio, 2, `${bench.tells}${bound}`)
  if (cpu) line(`${bench.name}, by cpu`, cpu, 2, 'the same in processor time')
  if (cpuRate) line(`${bench.name}, rate`, cpuRate, 0, 'a second of processor time')
  return !tooSlow
}

try {
  process.exitCode = await main(process.argv.slice(2))
} finally {
  await stopBenchServer()
}

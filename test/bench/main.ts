import { benches } from './benches.ts'
import { measureRatio } from './measureRatio.ts'

const roundMs = Number(process.env.REKINDLE_BENCH_MS ?? 400)

/** Measures all benches, or those named on the command line. Only ratios are printed: times mean nothing elsewhere. */
async function main(names: string[]): Promise<number> {
  const known = benches.map((bench) => bench.name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    console.error(`There is no bench "${unknown}". Use any of: ${known.join(', ')}.`)
    return 2
  }
  let code = 0
  console.log('bench                         min   median      max')
  for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const { min, median, max } = await measureRatio(bench, roundMs)
    const numbers = [min, median, max].map((ratio) => ratio.toFixed(2).padStart(6)).join('   ')
    const tooSlow = bench.atMost !== undefined && median > bench.atMost
    const bound = bench.atMost === undefined ? '' : ` (at most ${bench.atMost}${tooSlow ? ': TOO SLOW' : ''})`
    console.log(`${bench.name.padEnd(26)} ${numbers}   ${bench.tells}${bound}`)
    if (tooSlow) code = 1
  }
  return code
}

process.exitCode = await main(process.argv.slice(2))

import { mkdirSync, rmSync } from 'node:fs'
import { buildEditor } from './buildEditor.mjs'
import { inRoot } from './paths.mjs'
import { runTool } from './run.mjs'
import { say } from './say.mjs'
import { countTests, printSummary } from './summary.mjs'

const results = inRoot('.rekindle/test')

/** A part made of Vitest projects: it leaves its counts in a file, for the summary. */
const vitest = (name, projects, before = () => 0) => ({
  name,
  report: `${results}/${name}.json`,
  async run(env) {
    const code = await before()
    if (code !== 0) return code
    const chosen = projects.flatMap((project) => ['--project', project])
    const report = `${results}/${name}.json`
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    return runTool('vitest', ['run', ...chosen, ...reporters], { env })
  },
})

/** What every commit must pass, in under a minute. */
export const checkParts = [
  { name: 'lint', run: () => runTool('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', run: () => runTool('tsc', ['-b']) },
  vitest('unit', ['arch', 'unit', 'screen']),
]

/** Cheap parts first: a broken law is known early. Each part alone fills two cores; few parts, so that they seldom wait for a last file. */
export const testParts = [
  ...checkParts,
  vitest('flows', ['conformance', 'lane', 'golden', 'fuzz']),
  vitest('server', ['db', 'api', 'sql', 'behaviour', 'durability']),
  vitest('crash', ['crash']),
  vitest('e2e', ['e2e'], () => buildEditor()),
]

/** Runs all parts even after one has failed, then says what took how long and how many tests there were. */
export async function runParts(parts, { only = [], env = {} } = {}) {
  const unknown = only.filter((name) => !parts.some((part) => part.name === name))
  if (unknown.length > 0) {
    say(`There is no part "${unknown[0]}". Use any of: ${parts.map((part) => part.name).join(', ')}.`)
    return 2
  }
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const done = []
  for (const part of parts) {
    if (only.length > 0 && !only.includes(part.name)) continue
    say(`\n── ${part.name} ──`)
    const startedAt = performance.now()
    const code = await part.run(env)
    done.push({ name: part.name, code, ms: performance.now() - startedAt, counts: countTests(part.report) })
    if (code > 128) break
  }
  printSummary(done)
  return done.find((part) => part.code !== 0)?.code ?? 0
}

import { buildEditor } from './buildEditor.mjs'
import { runScript, runTool } from './run.mjs'
import { checkParts, runParts, testParts } from './testParts.mjs'

const entry = 'server/bin/rekindle.ts'

/** Pages of the editor's dev server: they call our server from another port. */
const devOrigins = 'http://127.0.0.1:5173,http://localhost:5173'

/** Every task by its name: takes the words that follow it, answers with the exit code. */
export const tasks = {
  /** The server with the built editor. */
  async start(args) {
    const code = await buildEditor()
    return code === 0 ? runScript(entry, ['start', ...args]) : code
  },

  /** Server and editor from sources, both renewed on change. When one ends, so does the other. */
  async dev(args) {
    const stop = new AbortController()
    const options = { signal: stop.signal }
    const children = [
      runScript(entry, ['start', ...args], {
        ...options,
        watch: true,
        env: { REKINDLE_ORIGINS: devOrigins },
      }),
      runTool('vite', [], options),
    ]
    const code = await Promise.race(children)
    stop.abort()
    await Promise.all(children)
    return code
  },

  build: () => buildEditor({ force: true }),

  /** Files named on the command line are meant from where the person stands, not from the project. */
  cli: (args) => runScript(entry, args, { cwd: process.env.INIT_CWD ?? process.cwd() }),

  bench: (args) => runScript('test/bench/main.ts', args),

  /** Writes the plans of the hot path's statements into server/EXPLAIN.md: `-- 200000` others around. */
  explain: (args) => runScript('test/bench/explain/main.ts', args),

  /** Kills servers until told enough, by a seed: `--kills 5000 --seed 1`. */
  torture: (args) => runScript('test/crash/torture.ts', args),

  check: (args) => runParts(checkParts, { only: args }),

  test: (args) => runParts(testParts, { only: args }),

  /** The same parts with more seeds and longer campaigns: what is too slow for every commit. */
  'test:full': (args) => runParts(testParts, { only: args, env: { REKINDLE_FULL: '1' } }),
}

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { inRoot, root } from './paths.mjs'

/** The tools a task may run, each by its own bin file: no shell and no npx stands between us and them. */
const bins = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
}

/** Runs a tool of the project to its end and answers with its exit code. */
export function runTool(name, args, options) {
  const bin = inRoot(bins[name])
  if (!existsSync(bin)) {
    throw new Error(
      `The tool "${name}" is missing although packages are installed. Remove node_modules and run again.`,
    )
  }
  return runNode([bin, ...args], options)
}

/**
 * A batch of the engine lives for some 100 ms: in V8's usual 16 MB much of it is copied before it is let go. Helpers of that copying
 * cost a ninth of the process's time, on cores that PostgreSQL wants.
 */
const youngSpace = ['--max-semi-space-size=64', '--no-parallel-scavenge']

/**
 * Runs a TypeScript file. The loader is given by address, because `--import tsx` would be looked up from
 * the folder where the person stands; the tsx command is not used, because killing it leaves its child.
 */
export function runScript(file, args, options = {}) {
  const loader = import.meta.resolve('tsx')
  const watch = options.watch ? ['--watch', '--watch-preserve-output'] : []
  return runNode([...watch, ...youngSpace, '--import', loader, inRoot(file), ...args], options)
}

/** Runs Node with our standard streams; SIGTERM and SIGINT go to the child, and its end is waited for. */
export function runNode(args, { env = {}, cwd = root, signal } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
    const forward = (name) => {
      // A terminal has already given Ctrl-C to the whole group: a second one would cut the child short.
      if (name === 'SIGINT' && process.stdin.isTTY) return
      child.kill(name)
    }
    const abort = () => child.kill('SIGTERM')
    const names = ['SIGINT', 'SIGTERM']
    for (const name of names) process.on(name, forward)
    const unwatch = onOrphaned(abort)
    signal?.addEventListener('abort', abort)
    const settle = () => {
      for (const name of names) process.off(name, forward)
      unwatch()
      signal?.removeEventListener('abort', abort)
    }
    child.once('error', (cause) => {
      settle()
      reject(new Error(`Node could not be started: ${cause.message}`, { cause }))
    })
    child.once('exit', (code, name) => {
      settle()
      resolve(code ?? 128 + (constants.signals[name] ?? 0))
    })
  })
}

/**
 * npm runs a script through `sh`, which dies of a SIGTERM and passes nothing on: `kill` of `npm start`
 * would leave the server running. A parent that is gone is therefore taken as that signal.
 */
function onOrphaned(act) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 250)
  timer.unref()
  return () => clearInterval(timer)
}

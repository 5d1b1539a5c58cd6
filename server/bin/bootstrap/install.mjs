import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digest, inRoot, readStamp, root } from './paths.mjs'
import { formatDuration, say } from './say.mjs'

const pnpm = 'pnpm@12.21.0'
const oldest = [20, 19]
const stamp = inRoot('node_modules/.rekindle-install')
const log = inRoot('.rekindle/install.log')

/** Refuses a Node that the tools below would fail on with riddles. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new Error(
    `Node ${process.versions.node} is too old: Rekindle needs ${oldest.join('.')} or newer. Install it from nodejs.org and run again.`,
  )
}

/** Installs what the lockfile says, unless the last install was of the same lockfile. */
export async function install() {
  const wanted = digest({
    files: [
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      'package.json',
      ...['runtime', 'nodes', 'server', 'editor', 'test'].map((name) => `${name}/package.json`),
    ].map((name) => inRoot(name)),
    words: [process.platform, process.arch],
  })
  if (readStamp(stamp) === wanted) return
  const startedAt = performance.now()
  say('Installing packages (the first time takes about a minute) …')
  const code = await runPnpm(['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'])
  if (code !== 0) throw new Error(explainFailure(code))
  writeFileSync(stamp, `${wanted}\n`)
  say(`Packages installed in ${formatDuration(performance.now() - startedAt)}.`)
}

function runPnpm(args) {
  mkdirSync(dirname(log), { recursive: true })
  const output = createWriteStream(log)
  const npx = findNpx()
  const [command, first] = npx ? [process.execPath, [npx]] : ['npx', []]
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, '--yes', pnpm, ...args], {
      cwd: root,
      // Without a terminal pnpm asks nothing only where it believes itself in CI.
      env: { ...process.env, CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !npx && process.platform === 'win32',
    })
    child.stdout.pipe(output, { end: false })
    child.stderr.pipe(output, { end: false })
    child.once('error', (cause) =>
      reject(
        new Error('npx was not found. Install npm (it comes with Node from nodejs.org) and run again.', {
          cause,
        }),
      ),
    )
    child.once('close', (code) => output.end(() => resolve(code)))
  })
}

/** npx as a script that our own Node can run: beside the npm that started us, else beside Node itself. */
function findNpx() {
  const here = dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath && join(dirname(process.env.npm_execpath), 'npx-cli.js'),
    join(here, '../lib/node_modules/npm/bin/npx-cli.js'),
    join(here, 'node_modules/npm/bin/npx-cli.js'),
  ]
  return candidates.find((path) => path && existsSync(path))
}

function explainFailure(code) {
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
  const remedy = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ERR_SOCKET/.test(last)
    ? 'The package registry could not be reached: check the network and `npm config get registry`, then run again.'
    : /OUTDATED_LOCKFILE/.test(last)
      ? `pnpm-lock.yaml does not match a package.json: run \`npx ${pnpm} install\` and commit the lockfile.`
      : 'Mend what it says, or remove node_modules, then run again.'
  return `${last}\n\nInstalling packages failed (exit ${code}; all of its output is in .rekindle/install.log). ${remedy}`
}

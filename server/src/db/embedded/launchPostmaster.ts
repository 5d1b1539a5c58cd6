import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { findFreePort } from './findFreePort.ts'
import type { Place } from './Place.ts'
import { type Postmaster, readPostmaster } from './Postmaster.ts'
import { spawnTool, type Toolset } from './Toolset.ts'
import { waitUntil } from './waitUntil.ts'

const readyWithinMs = 60_000
const maxLogBytes = 10_000_000

const fixedSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // Paths of sockets may not be longer than 107 bytes: a deep project folder would not start.
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** Starts PostgreSQL on a free port and waits until it takes connections. */
export async function launchPostmaster(
  place: Place,
  tools: Toolset,
  settings: Record<string, string>,
): Promise<Postmaster> {
  // Between asking for a free port and using it somebody else may take it.
  for (let attempt = 1; ; attempt++) {
    const outcome = await launchOnce(place, tools, settings)
    if (typeof outcome !== 'string') return outcome
    if (attempt < 4 && /could not bind/.test(outcome)) continue
    throw new Error(`PostgreSQL did not start. Its last words, from "${place.log}":\n${outcome}`)
  }
}

async function launchOnce(
  place: Place,
  tools: Toolset,
  settings: Record<string, string>,
): Promise<Postmaster | string> {
  const port = await findFreePort()
  const all = { ...fixedSettings, ...settings, port: String(port) }
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(place.log)
  // A session of its own: Ctrl-C in a terminal must reach our graceful stop, not PostgreSQL's.
  const child = spawnTool(tools, 'postgres', ['-D', place.cluster, ...args], {
    stdio: ['ignore', log.descriptor, log.descriptor],
    detached: true,
  })
  closeSync(log.descriptor)
  let failure: string | undefined
  child.once('error', (error) => {
    failure = error.message
  })
  child.once('exit', (code, signal) => {
    failure = `(ended with ${signal ?? `exit ${code}`})`
  })
  child.unref()
  const ready = await waitUntil(() => {
    if (failure) return 'failed'
    const postmaster = readPostmaster(place.cluster)
    return postmaster?.status === 'ready' && postmaster.port === port && postmaster
  }, readyWithinMs)
  if (typeof ready === 'object') return ready
  child.kill('SIGQUIT')
  return `${readFileSync(place.log, 'utf8').slice(log.start).trimEnd()}\n${failure ?? '(not ready in time)'}`
}

/** Appends to the log; one that has grown large starts anew, since nothing else ever shortens it. */
function openLog(path: string) {
  const descriptor = openSync(path, 'a', 0o600)
  const { size } = statSync(path)
  if (size <= maxLogBytes) return { descriptor, start: size }
  truncateSync(path)
  return { descriptor, start: 0 }
}

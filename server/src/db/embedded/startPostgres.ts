import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { adoptPostmaster } from './adoptPostmaster.ts'
import { chooseIdentity } from './chooseIdentity.ts'
import { countOthers } from './countOthers.ts'
import { ensureDatabase } from './createDatabase.ts'
import { type Binaries, findBinaries } from './findBinaries.ts'
import { giveTo } from './giveTo.ts'
import { initCluster } from './initCluster.ts'
import { launchPostmaster } from './launchPostmaster.ts'
import { linkLibraries } from './linkLibraries.ts'
import { type Place, placeIn } from './Place.ts'
import type { Postmaster } from './Postmaster.ts'
import { loadPassword, superuser } from './password.ts'
import { stopPostmaster } from './stopPostmaster.ts'
import { withStartLock } from './withStartLock.ts'

export interface StartOptions {
  /** Folder of this cluster: data, password and log. Made when missing. */
  dataDir: string
  /** Hears one line per thing that took time or needs to be known. */
  log?: (line: string) => void
  /** PostgreSQL settings by name; an adopted server keeps those it was started with. */
  settings?: Record<string, string>
  /** Another PostgreSQL than the one that comes along. */
  binaries?: Binaries
}

export interface EmbeddedPostgres {
  /** Address of the database `rekindle`, with its password. */
  url: string
  /** Whether it ran already: left over by a killed process, or shared with a running one. */
  adopted: boolean
  /**
   * Shuts PostgreSQL down, unless other sessions still use it. Close your own connections first: they are
   * others too.
   */
  stop(): Promise<void>
}

/** Finds or starts the PostgreSQL of a folder; a second caller gets the one that runs. */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const { log = () => {}, binaries = findBinaries() } = options
  const place = placeIn(resolve(options.dataDir))
  mkdirSync(place.dataDir, { recursive: true })
  return withStartLock(place.lock, async () => {
    const password = loadPassword(place.password)
    const running = await adoptPostmaster(place.cluster)
    const postmaster = running ?? (await start(place, binaries, password, options.settings ?? {}, log))
    if (running)
      log(`Joined the PostgreSQL that runs already (process ${running.pid}, port ${running.port}).`)
    const server = `postgres://${superuser}:${password}@127.0.0.1:${postmaster.port}/postgres`
    return {
      url: await ensureDatabase(server, 'rekindle'),
      adopted: running !== undefined,
      stop: () => stopUnlessUsed(server, postmaster, place, binaries, log),
    }
  })
}

async function start(
  place: Place,
  binaries: Binaries,
  password: string,
  settings: Record<string, string>,
  log: (line: string) => void,
): Promise<Postmaster> {
  const env = linkLibraries(binaries, place.lib)
  const identity = chooseIdentity([binaries.bin, place.dataDir])
  const tools = { binaries, identity, env }
  const startedAt = performance.now()
  if (await initCluster(place, tools, password)) log(`Created a database cluster in "${place.cluster}".`)
  giveTo(place.cluster, identity)
  const postmaster = await launchPostmaster(place, tools, settings)
  const tookMs = Math.round(performance.now() - startedAt)
  log(`PostgreSQL ${binaries.major} runs on port ${postmaster.port} (${tookMs} ms).`)
  return postmaster
}

async function stopUnlessUsed(
  server: string,
  postmaster: Postmaster,
  place: Place,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<void> {
  // A server that can't be asked (no free connection, already stopping) is stopped all the same.
  const others = await countOthers(server).catch(() => 0)
  if (others > 0) {
    log(`PostgreSQL goes on: ${others} other sessions use it.`)
    return
  }
  await stopPostmaster(postmaster, place.cluster, binaries)
}

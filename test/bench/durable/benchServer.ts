import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, dropDatabase } from '../../../server/src/db/embedded/createDatabase.ts'
import { placeIn } from '../../../server/src/db/embedded/Place.ts'
import { type EmbeddedPostgres, startPostgres } from '../../../server/src/db/embedded/startPostgres.ts'

let running: Promise<{ server: EmbeddedPostgres; folder: string }> | undefined
let made = 0
let postmaster: number | undefined

/** The PostgreSQL that comes along, with the settings it has in earnest: every commit reaches the disk, and its instant is kept. */
async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-bench-'))
  const server = await startPostgres({ dataDir: folder, settings: { track_commit_timestamp: 'on' } })
  postmaster = Number(readFileSync(join(placeIn(folder).cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  return { folder, server }
}

/** A new database of this run's server; with `template`, a copy of one nobody is connected to. */
export async function benchDatabase(
  template?: string,
): Promise<{ url: string; name: string; drop: () => Promise<void> }> {
  running ??= start()
  const { url: server } = (await running).server
  const name = `bench_${++made}`
  const url = await createDatabase(server, name, template)
  return { url, name, drop: () => dropDatabase(server, name) }
}

/** Stops the server and removes its data, if any bench has used it. */
export async function stopBenchServer(): Promise<void> {
  if (!running) return
  const { server, folder } = await running
  running = undefined
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

const tickMs = 10

/**
 * Processor milliseconds of this process and of the server with all its sessions, as Linux counts them; of this
 * process alone where there is no `/proc`.
 */
export function cpuMsSoFar(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000 + serverCpuMs()
}

/** Processor milliseconds of the server with all its sessions. */
export const serverCpuMs = (): number => serverTicks() * tickMs

/** Processor milliseconds of a process, 0 where there is no `/proc`. */
export function cpuMsOf(pid: number): number {
  try {
    return sum(fieldsOf(String(pid)).slice(11, 13)) * tickMs
  } catch {
    return 0
  }
}

function serverTicks(): number {
  if (postmaster === undefined) return 0
  try {
    return readdirSync('/proc')
      .filter((name) => /^[0-9]+$/.test(name))
      .reduce((sum, pid) => sum + ticksOf(pid), 0)
  } catch {
    return 0
  }
}

/** Of the postmaster: what its ended children used, and itself; of its children: what they use. */
function ticksOf(pid: string): number {
  let fields: number[] = []
  try {
    fields = fieldsOf(pid)
  } catch {
    return 0
  }
  const [parent, used, ended] = [fields[1], sum(fields.slice(11, 13)), sum(fields.slice(13, 15))]
  if (Number(pid) === postmaster) return used + ended
  return parent === postmaster ? used : 0
}

/** The numbers of `/proc/PID/stat` behind the name. */
function fieldsOf(pid: string): number[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0)

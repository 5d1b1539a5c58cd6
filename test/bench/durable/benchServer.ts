import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, dropDatabase } from '../../../server/src/db/embedded/createDatabase.ts'
import { type EmbeddedPostgres, startPostgres } from '../../../server/src/db/embedded/startPostgres.ts'

let running: Promise<{ server: EmbeddedPostgres; folder: string }> | undefined
let made = 0

/** The PostgreSQL that comes along, with the settings it has in earnest: every commit reaches the disk. */
async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-bench-'))
  return { folder, server: await startPostgres({ dataDir: folder }) }
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

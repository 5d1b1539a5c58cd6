import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../../server/src/db/embedded/isAlive.ts'
import { stopPostgresIn } from '../../server/src/db/embedded/stopPostgresIn.ts'

/** Folder of all our test runs; below it one per process, in that one a folder per PostgreSQL version. */
const home = join(tmpdir(), `rekindle-test-${process.getuid?.() ?? 0}`)

/** Makes the folder of this run, after clearing what killed runs have left behind. */
export async function openRunFolder(): Promise<string> {
  if (existsSync(home)) {
    for (const name of readdirSync(home)) {
      if (!isAlive(Number(name))) await clearRunFolder(join(home, name))
    }
  }
  const folder = join(home, String(process.pid))
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Stops the servers of a run and removes their data. */
export async function clearRunFolder(folder: string): Promise<void> {
  for (const version of readdirSync(folder)) await stopPostgresIn(join(folder, version))
  rmSync(folder, { recursive: true, force: true })
}

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import {
  createDatabase,
  dropDatabase,
  toDatabaseUrl,
} from '../../../server/src/db/embedded/createDatabase.ts'
import { ServerProcess } from '../../setup/server/ServerProcess.ts'

/** A database with the practice garage in it, filled by a server, and the environment its servers need. */
export interface Garage {
  url: string
  env: Record<string, string>
  drop(): Promise<void>
}

/**
 * The garage as a server leaves it at its first start: 280 customers, two stories published, the clock not moved yet.
 * Ids of journeys are drawn when they are made, so twins are copies of one such database.
 */
export async function openGarage(): Promise<{ copy(): Promise<Garage>; close(): Promise<void> }> {
  const server = inject('postgres')
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-garage-'))
  const filled = nameOf('filled')
  const garageOf = (name: string): Garage => {
    const url = toDatabaseUrl(server, name)
    const env = { DATABASE_URL: url, REKINDLE_DIR: folder, REKINDLE_LOG: 'error' }
    return { url, env, drop: () => dropDatabase(server, name) }
  }
  await createDatabase(server, filled, 'migrated')
  const first = await ServerProcess.start(garageOf(filled))
  await first.stop()
  return {
    async copy() {
      const name = nameOf('garage')
      await createDatabase(server, name, filled)
      return garageOf(name)
    },
    async close() {
      await dropDatabase(server, filled)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const nameOf = (kind: string) => `${kind}_${randomBytes(8).toString('hex')}`
